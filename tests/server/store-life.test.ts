import { randomBytes } from "node:crypto";
import { describe, expect, test } from "vitest";
import { type NewSecret, partBytes, tombstoneMs } from "../../server/store/store.ts";
import {
  hourMs,
  leaseMs,
  newClaim,
  randomSecret,
  redisKind,
  sha256,
  sqliteKind,
  useStore,
} from "./stores.ts";

describe.each([sqliteKind(), redisKind()])("a secret's life in $name", (kind) => {
  const { clock, store, kept, proofOf, stateOf } = useStore(kind);

  describe("the owner", () => {
    test("sees when each view was taken", async () => {
      const secret = await kept({ views: 2 });
      const start = clock().now();
      clock().pass(1000);
      await store().reveal(secret.id, proofOf(secret));
      expect(await store().status(secret.id, secret.owner)).toEqual({
        kind: "status",
        state: "waiting",
        viewsLeft: 1,
        expiresAtMs: start + hourMs,
        openedAtMs: [start + 1000],
      });
      clock().pass(1000);
      await store().reveal(secret.id, proofOf(secret));
      clock().pass(leaseMs);
      expect(await store().status(secret.id, secret.owner)).toEqual({
        kind: "status",
        state: "opened",
        viewsLeft: 0,
        expiresAtMs: start + hourMs,
        openedAtMs: [start + 1000, start + 2000],
        endedAtMs: start + 2000,
      });
    });

    test("alone sees and revokes", async () => {
      const secret = await kept();
      expect(await store().status(secret.id, randomBytes(32))).toEqual({ kind: "wrong" });
      expect(await store().revoke(secret.id, randomBytes(32))).toEqual({ kind: "wrong" });
      expect(await store().revoke(randomBytes(16), secret.owner)).toEqual({ kind: "unknown" });
      expect(await stateOf(secret)).toBe("waiting");
    });

    test("revokes at once, even from a reader with a lease", async () => {
      const secret = await kept({ views: 2 });
      const proof = proofOf(secret);
      await store().reveal(secret.id, proof);
      expect(await store().revoke(secret.id, secret.owner)).toEqual({ kind: "done" });
      expect(await store().reveal(secret.id, proof)).toMatchObject({ state: "revoked" });
      clock().pass(1000);
      expect(await store().revoke(secret.id, secret.owner)).toEqual({ kind: "done" });
      const status = await store().status(secret.id, secret.owner);
      expect(status).toMatchObject({ state: "revoked", endedAtMs: clock().now() - 1000 });
    });

    test("who revokes after the last view erases the ciphertext, but it was opened", async () => {
      const secret = await kept();
      const proof = proofOf(secret);
      await store().reveal(secret.id, proof);
      await store().revoke(secret.id, secret.owner);
      expect(await store().reveal(secret.id, proof)).toMatchObject({
        kind: "ended",
        state: "opened",
      });
      expect(await stateOf(secret)).toBe("opened");
    });
  });

  describe("time", () => {
    test("ends a secret to the millisecond, swept or not", async () => {
      const secret = await kept();
      const expiresAtMs = clock().now() + hourMs;
      clock().pass(hourMs - 1);
      expect(await store().peek(secret.id)).toMatchObject({ kind: "waiting" });
      clock().pass(1);
      const ended = { kind: "ended", state: "expired", atMs: expiresAtMs };
      expect(await store().peek(secret.id)).toEqual(ended);
      expect(await store().reveal(secret.id, proofOf(secret))).toEqual(ended);
      await store().sweep();
      clock().pass(5000);
      expect(await store().reveal(secret.id, proofOf(secret))).toEqual(ended);
    });

    test("ends a running claim too", async () => {
      const secret = await kept({ views: 2, expiresInSeconds: 60 });
      const proof = proofOf(secret);
      await store().reveal(secret.id, proof);
      clock().pass(60_000);
      expect(await store().reveal(secret.id, proof)).toMatchObject({ state: "expired" });
    });

    test("that runs backwards revives nothing that was seen to be expired", async () => {
      const secret = await kept();
      clock().pass(hourMs);
      expect(await store().peek(secret.id)).toMatchObject({ state: "expired" });
      clock().pass(-hourMs);
      expect(await store().reveal(secret.id, proofOf(secret))).toMatchObject({ state: "expired" });
      expect(await stateOf(secret)).toBe("expired");
    });

    test("makes even the tombstone go, after seven days", async () => {
      const secret = await kept();
      await store().revoke(secret.id, secret.owner);
      clock().pass(tombstoneMs - 1);
      await store().sweep();
      expect(await stateOf(secret)).toBe("revoked");
      clock().pass(1);
      expect(await stateOf(secret)).toBe("unknown");
      await store().sweep();
      expect(await store().create(secret)).toMatchObject({ kind: "created" });
    });
  });

  describe("a long ciphertext", () => {
    const long = randomBytes(2 * partBytes + 17);
    const uploaded = async (secret: NewSecret, body: Buffer) => {
      const upload = await store().upload(secret.id);
      for (let at = 0; at < body.length; at += partBytes) {
        await upload.add(body.subarray(at, at + partBytes));
      }
      return upload;
    };
    const create = async (secret: NewSecret, body: Buffer) => {
      const upload = await uploaded(secret, body);
      const created = await store().create({ ...secret, body: upload });
      await upload.discard();
      return created;
    };

    test("comes back part by part, to the claim that holds it", async () => {
      const secret = randomSecret({ body: long });
      expect(await create(secret, long)).toMatchObject({ kind: "created" });
      const proof = proofOf(secret);
      expect(await store().part(secret.id, proof.claim, 1)).toBeUndefined();
      const taken = await store().reveal(secret.id, proof);
      if (taken.kind !== "taken") throw new Error(taken.kind);
      expect(taken).toMatchObject({ parts: 3, bytes: long.length });
      const parts = [taken.first];
      for (const index of [1, 2]) {
        parts.push((await store().part(secret.id, proof.claim, index)) ?? Buffer.alloc(0));
      }
      expect(sha256(Buffer.concat(parts))).toEqual(secret.digest);
      expect(await store().part(secret.id, newClaim(), 1)).toBeUndefined();
    });

    test("is no secret before it is complete, and leaves nothing when it is given up", async () => {
      const secret = randomSecret({ body: long });
      const upload = await uploaded(secret, long);
      expect(await store().peek(secret.id)).toEqual({ kind: "unknown" });
      await upload.discard();
      await expect(store().create({ ...secret, body: upload })).rejects.toMatchObject({
        code: "unavailable",
      });
    });

    test("sent again is the same secret and does not harm the first", async () => {
      const secret = randomSecret({ body: long });
      await create(secret, long);
      expect(await create(secret, long)).toMatchObject({ kind: "same" });
      const proof = proofOf(secret);
      await store().reveal(secret.id, proof);
      const last = await store().part(secret.id, proof.claim, 2);
      expect(last).toEqual(long.subarray(2 * partBytes));
    });

    test("keeps its lease while it is being read, but not beyond expiry or revocation", async () => {
      const secret = randomSecret({ body: long, expiresInSeconds: 300 });
      await create(secret, long);
      const proof = proofOf(secret);
      await store().reveal(secret.id, proof);
      for (let i = 0; i < 3; i++) {
        clock().pass(80_000);
        expect(await store().part(secret.id, proof.claim, 1)).toHaveLength(partBytes);
      }
      clock().pass(60_000);
      expect(await store().part(secret.id, proof.claim, 2)).toBeUndefined();
    });

    test("is cut off by its owner", async () => {
      const secret = randomSecret({ body: long });
      await create(secret, long);
      const proof = proofOf(secret);
      await store().reveal(secret.id, proof);
      await store().revoke(secret.id, secret.owner);
      expect(await store().part(secret.id, proof.claim, 1)).toBeUndefined();
    });
  });
});
