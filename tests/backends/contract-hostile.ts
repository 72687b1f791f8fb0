import { expect, test } from "vitest";
import { AppError, type Failure, failureOf } from "../../lib/errors.ts";
import { mischiefs } from "../fakes/crooked-proxy.ts";
import { type Bench, benchOf, codeOf, type Subject, text } from "./bench.ts";

/** Codes that a spoiled answer may give. `open.failed`: a body that could be ciphertext but is not. */
const spoiled = /^(backend\.\w+|open\.failed)$/;

const calls: Record<string, (bench: Bench) => Promise<() => Promise<unknown>>> = {
  capabilities: async (bench) => () => bench.capabilities(),
  create: async (bench) => {
    const options = await bench.options();
    const plan = bench.adapter.plan(bench.settings, options, bench.fx);
    const request = { plan, secret: text("x"), options };
    return () => bench.adapter.create(bench.settings, request, bench.fx);
  },
  peek: async (bench) => {
    const ref = bench.ref(await bench.create(text("x")));
    return () => bench.peek(ref);
  },
  reveal: async (bench) => {
    const ref = bench.ref(await bench.create(text("x")));
    return () => bench.reveal(ref);
  },
  status: async (bench) => {
    const created = await bench.create(text("x"));
    return () => bench.status(created);
  },
  revoke: async (bench) => {
    const created = await bench.create(text("x"));
    return () => bench.revoke(created);
  },
};

/** What every adapter must do when the server, or the way to it, is broken. */
export function hostileContract(subject: Subject): void {
  for (const mischief of mischiefs) {
    test.for(Object.keys(calls))(
      `${mischief} in answer to %s is no other kind of failure`,
      async (name) => {
        const bench = await benchOf(subject, mischief === "silence" ? 250 : 10_000);
        const call = await calls[name]?.(bench);
        bench.proxy.seen.length = 0;
        bench.proxy.mischief = mischief;
        const failure = await failureFrom(call);
        const sent = bench.proxy.seen;
        if (failure === undefined) {
          expect(isLegal(name, mischief, bench), `${name} took it for an answer`).toBe(true);
          return;
        }
        expect(failure.code).toMatch(spoiled);
        expect(JSON.stringify(failure.facts)).not.toContain("stolen");
        expect(bench.proxy.strayed(), "a redirect was followed").toBe(0);
        const asks = sent.map((seen) => `${seen.method} ${seen.url}`);
        expect(new Set(asks).size, "something was sent twice").toBe(asks.length);
      },
    );

    test(`${mischief} is not taken for this kind of server`, async () => {
      const bench = await benchOf(subject, mischief === "silence" ? 250 : 10_000);
      bench.proxy.mischief = mischief;
      expect(await bench.adapter.detect(bench.proxy.base, bench.fx)).toBe(false);
    });
  }

  test("work that was cancelled stops as cancelled", async () => {
    const bench = await benchOf(subject);
    const ref = bench.ref(await bench.create(text("x")));
    const ended = AbortSignal.abort();
    expect(await codeOf(bench.create(text("y"), {}, ended))).toBe("job.cancelled");
    expect(await codeOf(bench.take(ref, undefined, ended))).toBe("job.cancelled");
  });

  test("a server that is not there is unreachable", async () => {
    const bench = await benchOf(subject);
    const ref = bench.ref(await bench.create(text("x")));
    await bench.proxy.close();
    expect(await codeOf(bench.reveal(ref))).toBe("backend.unreachable");
    expect(await bench.adapter.detect(bench.proxy.base, bench.fx)).toBe(false);
  });
}

async function failureFrom(
  call: (() => Promise<unknown>) | undefined,
): Promise<Failure | undefined> {
  try {
    await call?.();
    return undefined;
  } catch (thrown) {
    if (!(thrown instanceof AppError)) throw thrown;
    return failureOf(thrown);
  }
}

/**
 * A call may succeed when it asked the server nothing, and a revocation whose whole answer is its
 * status: there is nothing to cut off.
 */
function isLegal(name: string, mischief: string, bench: Bench): boolean {
  return bench.proxy.seen.length === 0 || (name === "revoke" && mischief === "truncated");
}
