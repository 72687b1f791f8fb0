import { describe, expect, test } from "vitest";
import { AppError, type ErrorCode, errorCodes } from "../../lib/errors.ts";
import type { RevealState } from "../../lib/reveal-state.ts";
import { begin, taken } from "./reveal-world.ts";

const steps = (states: readonly RevealState[]) => states.map(({ step }) => step);

describe("looking", () => {
  test("looking uses nothing up and says what is offered", async () => {
    const { reveal, last, calls } = begin({});
    await reveal.look();
    expect(calls).toEqual(["peek"]);
    expect(last()).toMatchObject({
      step: "offered",
      offer: { host: "secrets.example", passphrase: "none", viewsLeft: 1 },
    });
  });

  test("a server that can't be reached while looking has cost nothing and may be asked again", async () => {
    const { reveal, last, calls } = begin({ peek: ["backend.unreachable", "ok"] });
    await reveal.look();
    expect(last()).toMatchObject({ step: "ended", spent: "no", again: true, reserved: false });
    expect(calls).toEqual(["peek"]);
    await reveal.again();
    expect(last().step).toBe("offered");
  });

  test.for(["secret.opened", "secret.expired", "secret.revoked", "secret.locked"] as const)(
    "%s ends it without another try",
    async (code) => {
      const { reveal, last } = begin({ peek: [code] });
      await reveal.look();
      expect(last()).toMatchObject({ step: "ended", failure: { code }, again: false, spent: "no" });
    },
  );
});

describe("taking", () => {
  test("what was opened is shown before the server has confirmed that it is gone", async () => {
    const { reveal, states, calls } = begin({});
    await reveal.reveal();
    expect(calls).toEqual(["take", "open", "confirm"]);
    expect(steps(states)).toEqual(["taking", "opening", "shown", "shown"]);
    expect(states.slice(2)).toMatchObject([{ copy: "asking" }, { copy: "erased" }]);
  });

  test("a lost answer is asked for again with the same claim", async () => {
    const { reveal, last, claims } = begin({
      take: ["backend.unreachable", "backend.timeout", "backend.garbled", taken],
    });
    await reveal.reveal();
    expect(last().step).toBe("shown");
    expect(claims).toHaveLength(4);
    expect(new Set(claims).size).toBe(1);
  });

  test("tries with one claim end well before its 120 seconds do", async () => {
    const { reveal, last, pausesMs } = begin({ take: ["backend.unreachable"] });
    await reveal.reveal();
    expect(pausesMs.reduce((sum, ms) => sum + ms)).toBeLessThan(90_000);
    expect(last()).toMatchObject({ step: "ended", spent: "maybe", again: true, reserved: true });
  });

  test("a person can go on with the same claim after the tries have ended", async () => {
    const cut = Array.from({ length: 9 }, () => "backend.unreachable" as const);
    const { reveal, last, claims, passphrases } = begin({ take: [...cut, taken] });
    await reveal.reveal("pass");
    expect(last().step).toBe("ended");
    await reveal.again();
    expect(last().step).toBe("shown");
    expect(new Set(claims).size).toBe(1);
    expect(new Set(passphrases)).toEqual(new Set(["pass"]));
  });

  test("a server without claims is asked once, however the answer was lost", async () => {
    const { reveal, last, calls } = begin({ idempotent: false, take: ["backend.unreachable"] });
    await reveal.reveal();
    expect(calls).toEqual(["take"]);
    expect(last()).toMatchObject({ step: "ended", spent: "maybe", reserved: false });
  });

  test("a secret found gone after a lost answer may have been used up by ourselves", async () => {
    const { reveal, last } = begin({ take: ["backend.unreachable", "secret.opened"] });
    await reveal.reveal();
    expect(last()).toMatchObject({ failure: { code: "secret.opened" }, spent: "maybe" });
  });

  test.for(["backend.busy", "backend.redirected"] as const)(
    "%s after a lost answer does not tell that nothing was used up",
    async (code) => {
      const later = new AppError(code, { retryAfterSeconds: 3_600 });
      const { reveal, last } = begin({ take: ["backend.unreachable", later, taken] });
      await reveal.reveal();
      expect(last()).toMatchObject({ failure: { code }, spent: "maybe", again: true });
      expect(last()).toMatchObject({ reserved: true });
      await reveal.again();
      expect(last()).toMatchObject({ step: "shown" });
    },
  );

  test("a busy server is given the time it asks for", async () => {
    const busy = new AppError("backend.busy", { retryAfterSeconds: 7 });
    const { reveal, last, pausesMs } = begin({ take: [busy, taken] });
    await reveal.reveal();
    expect(last().step).toBe("shown");
    expect(pausesMs).toEqual([7_000]);
  });

  test("a gateway without its server is a lost connection", async () => {
    const gateway = new AppError("backend.refused", { status: 502 });
    const { reveal, last, claims } = begin({ take: [gateway, taken] });
    await reveal.reveal();
    expect(last().step).toBe("shown");
    expect(new Set(claims).size).toBe(1);
  });

  test("a refusal that is the server's own is not repeated", async () => {
    const { reveal, last, calls } = begin({
      take: [new AppError("backend.refused", { status: 400 })],
    });
    await reveal.reveal();
    expect(calls).toEqual(["take"]);
    expect(last()).toMatchObject({ step: "ended", spent: "no" });
  });

  test("without a network nothing is sent, nothing is used up, and no time is spent on waiting", async () => {
    const { reveal, last, calls, pausesMs } = begin({ take: ["backend.offline", taken] });
    await reveal.reveal();
    expect([calls, pausesMs]).toEqual([["take"], []]);
    expect(last()).toMatchObject({ step: "ended", spent: "no", again: true, reserved: false });
    await reveal.again();
    expect(last()).toMatchObject({ step: "shown" });
  });

  test("a network that went away after the first try is waited for, since a view may be reserved", async () => {
    const { reveal, last, calls } = begin({
      take: ["backend.unreachable", "backend.offline", taken],
    });
    await reveal.reveal();
    expect(calls).toEqual(["take", "take", "take", "open", "confirm"]);
    expect(last()).toMatchObject({ step: "shown" });
  });

  test.for([
    "backend.unauthorized",
    "backend.unsupported",
    "backend.full",
    "input.too-large",
  ] as const)("%s may be a guard on the way, and can be tried again", async (code) => {
    const { reveal, last } = begin({ peek: [code, "ok"], take: [code, taken] });
    await reveal.look();
    expect(last()).toMatchObject({ step: "ended", spent: "no", again: true });
    await reveal.again();
    await reveal.reveal();
    expect(last()).toMatchObject({ step: "ended", spent: "no", again: true });
    await reveal.again();
    expect(last()).toMatchObject({ step: "shown" });
  });

  test("a server that is busy for long is left to the person", async () => {
    const busy = new AppError("backend.busy", { retryAfterSeconds: 3_600 });
    const { reveal, last, pausesMs } = begin({ take: [busy] });
    await reveal.reveal();
    expect(pausesMs).toEqual([]);
    expect(last()).toMatchObject({ step: "ended", spent: "no", again: true });
  });

  test("two clicks take one view", async () => {
    const { reveal, calls } = begin({});
    await Promise.all([reveal.reveal(), reveal.reveal()]);
    expect(calls).toEqual(["take", "open", "confirm"]);
  });

  test("nothing is reported after the end was asked for", async () => {
    const { reveal, states, ending } = begin({});
    ending.abort();
    await reveal.reveal();
    expect(states).toEqual([]);
  });
});

describe("passphrases", () => {
  test("a wrong passphrase that the server refused can be mended, with its tries left", async () => {
    const wrong = new AppError("open.wrong-passphrase", { attemptsLeft: 3 });
    const { reveal, last, claims } = begin({ take: [wrong, taken] });
    await reveal.reveal("worng");
    expect(last()).toMatchObject({
      step: "offered",
      offer: { passphrase: "needed", attemptsLeft: 3 },
      refused: { code: "open.wrong-passphrase" },
    });
    await reveal.reveal("right");
    expect(last()).toMatchObject({ step: "shown", secret: { text: "opened right" } });
    expect(new Set(claims).size).toBe(1);
  });

  test("five wrong passphrases and then the right one take one view where opening is local", async () => {
    const wrong = Array.from({ length: 5 }, () => "open.wrong-passphrase" as const);
    const { reveal, last, calls } = begin({ idempotent: false, open: [...wrong, "ok"] });
    for (let typed = 0; typed < 5; typed++) {
      await reveal.reveal("worng");
      expect(last().step).toBe("held");
    }
    await reveal.reveal("right");
    expect(last().step).toBe("shown");
    expect(calls.filter((call) => call === "take")).toHaveLength(1);
  });

  test("a link that does not tell of its passphrase asks for it when the server does", async () => {
    const { reveal, last } = begin({ take: ["need.passphrase", taken] });
    await reveal.reveal();
    expect(last()).toMatchObject({ step: "offered", offer: { passphrase: "needed" } });
  });
});

describe("opening", () => {
  test("bytes damaged on the way are fetched once more with the same claim", async () => {
    const { reveal, last, calls, claims } = begin({ open: ["open.failed", "ok"] });
    await reveal.reveal();
    expect(last().step).toBe("shown");
    expect(calls).toEqual(["take", "open", "take", "open", "confirm"]);
    expect(new Set(claims).size).toBe(1);
  });

  test("what can't be decrypted ends as used up, and is not confirmed", async () => {
    const { reveal, last, calls } = begin({ open: ["open.failed"] });
    await reveal.reveal();
    expect(last()).toMatchObject({ failure: { code: "open.failed" }, spent: "yes", again: false });
    expect(calls).not.toContain("confirm");
  });
});

describe("confirming", () => {
  test("a server that went away is told again, and the secret stays on the screen", async () => {
    const { reveal, last, calls } = begin({ confirm: ["backend.unreachable", true] });
    await reveal.reveal();
    expect(last()).toMatchObject({ step: "shown", copy: "erased" });
    expect(calls.filter((call) => call === "confirm")).toHaveLength(2);
  });

  test.for<[string, ErrorCode | boolean, number, string]>([
    ["never answers", "backend.unreachable", 0, "unknown"],
    ["does not tell", false, 0, "unknown"],
    ["has views left", false, 2, "kept"],
    ["answers with an error", "secret.gone", 0, "unknown"],
  ])("a server that %s is not said to have erased it", async ([, answer, viewsLeft, copy]) => {
    const { reveal, last } = begin({ confirm: [answer], take: [{ ...taken, viewsLeft }] });
    await reveal.reveal();
    expect(last()).toMatchObject({ step: "shown", copy });
  });
});

test.for(errorCodes)("%s while taking is a state, never an exception", async (code) => {
  const { reveal, last } = begin({ take: [code] });
  await reveal.reveal("pass");
  expect(["ended", "offered"]).toContain(last().step);
});
