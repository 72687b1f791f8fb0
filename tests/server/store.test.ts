import { randomBytes } from "node:crypto";
import { describe, expect, test } from "vitest";
import {
  hourMs,
  leaseMs,
  newClaim,
  randomSecret,
  redisKind,
  sqliteKind,
  useStore,
} from "./stores.ts";

describe.each([sqliteKind(), redisKind()])("a store in $name", (kind) => {
  const { clock, store, kept, proofOf, wrongProof, stateOf } = useStore(kind);

  describe("creating", () => {
    test("gives the expiry and the views", async () => {
      const secret = randomSecret({ views: 3 });
      expect(await store().create(secret)).toEqual({
        kind: "created",
        expiresAtMs: clock().now() + hourMs,
        views: 3,
      });
    });

    test("the same request again is the same secret, with its first expiry", async () => {
      const secret = await kept();
      clock().pass(5000);
      const again = await store().create(secret);
      expect(again).toMatchObject({ kind: "same", expiresAtMs: clock().now() - 5000 + hourMs });
    });

    test.each([
      ["owner", { owner: randomBytes(32) }],
      ["access token", { access: randomBytes(32) }],
      ["ciphertext", { digest: randomBytes(32) }],
      ["number of views", { views: 2 }],
      ["expiry", { expiresInSeconds: 7200 }],
    ])("another %s with the same id is a conflict and changes nothing", async (_, other) => {
      const secret = await kept();
      expect(await store().create({ ...secret, ...other })).toEqual({ kind: "conflict" });
      expect(await store().reveal(secret.id, proofOf(secret))).toMatchObject({
        first: secret.body,
      });
    });

    test("again after the end tells the end, to its owner only", async () => {
      const secret = await kept();
      await store().revoke(secret.id, secret.owner);
      const atMs = clock().now();
      expect(await store().create(secret)).toEqual({ kind: "ended", state: "revoked", atMs });
      const other = { ...secret, owner: randomBytes(32) };
      expect(await store().create(other)).toEqual({ kind: "conflict" });
    });
  });

  describe("peeking", () => {
    test("tells what is left and consumes nothing", async () => {
      const secret = await kept({ views: 2 });
      const seen = {
        kind: "waiting",
        viewsLeft: 2,
        expiresAtMs: clock().now() + hourMs,
        attemptsLeft: 5,
        bytes: secret.bytes,
      };
      expect(await store().peek(secret.id)).toEqual(seen);
      expect(await store().peek(secret.id)).toEqual(seen);
    });

    test("at an id that nobody used is unknown", async () => {
      expect(await store().peek(randomBytes(16))).toEqual({ kind: "unknown" });
    });
  });

  describe("revealing", () => {
    test("hands over the very bytes and takes the view", async () => {
      const secret = await kept();
      expect(await store().reveal(secret.id, proofOf(secret))).toEqual({
        kind: "taken",
        viewsLeft: 0,
        expiresAtMs: clock().now() + hourMs,
        bytes: secret.bytes,
        parts: 1,
        first: secret.body,
      });
      const ended = { kind: "ended", state: "opened", atMs: clock().now() };
      expect(await store().reveal(secret.id, proofOf(secret))).toEqual(ended);
      expect(await store().peek(secret.id)).toEqual(ended);
    });

    test("the same claim gets the same answer until its lease ends, to the millisecond", async () => {
      const secret = await kept({ views: 2 });
      const proof = proofOf(secret);
      const first = await store().reveal(secret.id, proof);
      clock().pass(leaseMs - 1);
      expect(await store().reveal(secret.id, proof)).toEqual(first);
      expect(first).toMatchObject({ viewsLeft: 1 });
      clock().pass(1);
      expect(await store().reveal(secret.id, proof)).toMatchObject({ viewsLeft: 0 });
    });

    test("of the last view erases the ciphertext when the lease ends", async () => {
      const secret = await kept();
      const proof = proofOf(secret);
      const atMs = clock().now();
      await store().reveal(secret.id, proof);
      clock().pass(leaseMs);
      expect(await store().reveal(secret.id, proof)).toEqual({
        kind: "ended",
        state: "opened",
        atMs,
      });
    });

    test("gives as many views as were asked for", async () => {
      const secret = await kept({ views: 3 });
      for (const viewsLeft of [2, 1, 0]) {
        const taken = await store().reveal(secret.id, proofOf(secret));
        expect(taken).toMatchObject({ kind: "taken", viewsLeft, first: secret.body });
      }
      expect(await store().reveal(secret.id, proofOf(secret))).toMatchObject({ state: "opened" });
    });

    test("with wrong tokens counts down, locks at the fifth and stays locked", async () => {
      const secret = await kept();
      for (const attemptsLeft of [4, 3, 2, 1]) {
        expect(await store().reveal(secret.id, wrongProof())).toEqual({
          kind: "wrong",
          attemptsLeft,
        });
        expect(await store().peek(secret.id)).toMatchObject({ attemptsLeft, viewsLeft: 1 });
      }
      const locked = { kind: "ended", state: "locked", atMs: clock().now() };
      expect(await store().reveal(secret.id, wrongProof())).toEqual(locked);
      expect(await store().reveal(secret.id, proofOf(secret))).toEqual(locked);
    });

    test("with the right token after wrong ones works", async () => {
      const secret = await kept();
      for (let i = 0; i < 4; i++) await store().reveal(secret.id, wrongProof());
      expect(await store().reveal(secret.id, proofOf(secret))).toMatchObject({ kind: "taken" });
    });

    test("with a running claim but a wrong token is refused and counted", async () => {
      const secret = await kept();
      const proof = proofOf(secret);
      await store().reveal(secret.id, proof);
      const wrong = { access: randomBytes(32), claim: proof.claim };
      expect(await store().reveal(secret.id, wrong)).toEqual({ kind: "wrong", attemptsLeft: 4 });
      for (let i = 0; i < 4; i++) await store().reveal(secret.id, wrong);
      expect(await store().reveal(secret.id, proof)).toMatchObject({ state: "opened" });
    });

    test("at an id that nobody used is unknown", async () => {
      expect(await store().reveal(randomBytes(16), wrongProof())).toEqual({ kind: "unknown" });
    });
  });

  describe("confirming", () => {
    test("the last view erases the ciphertext at once, and again is the same", async () => {
      const secret = await kept();
      const proof = proofOf(secret);
      await store().reveal(secret.id, proof);
      expect(await store().confirm(secret.id, proof)).toEqual({ kind: "done" });
      expect(await store().reveal(secret.id, proof)).toMatchObject({
        kind: "ended",
        state: "opened",
      });
      expect(await store().confirm(secret.id, proof)).toEqual({ kind: "done" });
    });

    test("leaves the ciphertext to another reader in the middle of it", async () => {
      const secret = await kept({ views: 2 });
      const [one, two] = [proofOf(secret), proofOf(secret)];
      await store().reveal(secret.id, one);
      await store().reveal(secret.id, two);
      await store().confirm(secret.id, two);
      expect(await store().reveal(secret.id, one)).toMatchObject({ kind: "taken" });
      await store().confirm(secret.id, one);
      expect(await store().reveal(secret.id, one)).toMatchObject({ kind: "ended" });
      expect(await store().reveal(secret.id, two)).toMatchObject({ kind: "ended" });
    });

    test("while views are left takes nothing away", async () => {
      const secret = await kept({ views: 2 });
      const proof = proofOf(secret);
      await store().reveal(secret.id, proof);
      await store().confirm(secret.id, proof);
      expect(await store().peek(secret.id)).toMatchObject({ viewsLeft: 1 });
      expect(await store().reveal(secret.id, proof)).toMatchObject({ viewsLeft: 1 });
    });

    test("is no oracle: a wrong token counts as anywhere", async () => {
      const secret = await kept();
      const wrong = await store().confirm(secret.id, wrongProof());
      expect(wrong).toEqual({ kind: "wrong", attemptsLeft: 4 });
      for (let i = 0; i < 4; i++) await store().confirm(secret.id, wrongProof());
      expect(await stateOf(secret)).toBe("locked");
    });

    test("of what was revoked or is unknown says so", async () => {
      const secret = await kept();
      await store().revoke(secret.id, secret.owner);
      expect(await store().confirm(secret.id, proofOf(secret))).toMatchObject({ state: "revoked" });
      expect(await store().confirm(randomBytes(16), wrongProof())).toEqual({ kind: "unknown" });
    });
  });

  test("the race that follows would find a store that looks first and takes later", async () => {
    const secret = await kept();
    let winners = 0;
    await Promise.all(
      Array.from({ length: 200 }, async () => {
        const seen = await store().peek(secret.id);
        if (seen.kind === "waiting") winners += 1;
      }),
    );
    expect(winners).toBeGreaterThan(1);
  });

  test("of 200 claims at once on one view exactly one wins", async () => {
    const secret = await kept();
    const claims = Array.from({ length: 200 }, newClaim);
    const outcomes = await Promise.all(
      claims.map((name) => store().reveal(secret.id, proofOf(secret, name))),
    );
    expect(outcomes.filter(({ kind }) => kind === "taken")).toHaveLength(1);
  });

  test("is ready", async () => {
    await expect(store().ready()).resolves.toBeUndefined();
  });
});
