import { expect, test } from "vitest";
import { benchOf, codeOf, type Subject, text } from "./bench.ts";

const gone = /^secret\.(gone|opened)$/;

/** The part of the contract about how often and how long a secret opens, and how it ends. */
export function viewsAndEnds(subject: Subject): void {
  test("opens once and then is gone", async () => {
    const bench = await benchOf(subject);
    const ref = bench.ref(await bench.create(text("once")));
    expect(await bench.reveal(ref)).toEqual(text("once"));
    expect(await codeOf(bench.take(ref))).toMatch(gone);
    expect(bench.server.stored()).toBe(0);
  });

  test("a server that tells without using anything up confirms that no copy is left", async () => {
    const bench = await benchOf(subject);
    const views = (await bench.capabilities()).maxViews > 1 ? 2 : 1;
    const ref = bench.ref(await bench.create(text("last"), { views }));
    const canTell = (await bench.peek(ref)).state === "waiting";
    const confirmed: boolean[] = [];
    for (let view = 1; view <= views; view++) {
      const taken = await bench.take(ref);
      confirmed.push(await bench.adapter.confirm(taken, ref, bench.fx));
    }
    expect(confirmed).toEqual([...(views > 1 ? [false] : []), canTell]);
  });

  test("opens as often as was chosen", async (context) => {
    const bench = await benchOf(subject);
    if ((await bench.capabilities()).maxViews < 3) context.skip();
    const created = await bench.create(text("thrice"), { views: 3 });
    expect(created.views).toBe(3);
    const ref = bench.ref(created);
    const left = [await bench.take(ref), await bench.take(ref), await bench.take(ref)];
    for (const taken of left) expect(await bench.adapter.open(taken, ref)).toEqual(text("thrice"));
    expect(await codeOf(bench.take(ref))).toMatch(gone);
  });

  test("opens without limit where that was chosen", async (context) => {
    const bench = await benchOf(subject);
    if (!(await bench.capabilities()).unlimitedViews) context.skip();
    const created = await bench.create(text("again"), { views: 0 });
    expect(created.views).toBe(0);
    const ref = bench.ref(created);
    for (let i = 0; i < 4; i++) expect(await bench.reveal(ref)).toEqual(text("again"));
  });

  test("of readers at the same moment one gets it", async (context) => {
    const bench = await benchOf(subject);
    if (!(await bench.capabilities()).strictlyOnce) context.skip();
    const ref = bench.ref(await bench.create(text("once")));
    const ends = await Promise.allSettled(Array.from({ length: 8 }, () => bench.reveal(ref)));
    expect(ends.filter((end) => end.status === "fulfilled")).toHaveLength(1);
  });

  test("is gone when its time is up", async () => {
    const bench = await benchOf(subject);
    const options = await bench.options();
    const created = await bench.create(text("late"));
    if (created.expiresAtMs === 0) return;
    bench.server.advance((options.expiresInSeconds + 61) * 1_000);
    expect(await codeOf(bench.take(bench.ref(created)))).toMatch(/^secret\.(gone|expired)$/);
  });

  test("says that a secret that never was is gone", async () => {
    const bench = await benchOf(subject);
    const ref = bench.ref(await bench.create(text("x")));
    const id = `${subject.idIsAddress ? bench.proxy.base : ""}${subject.unknownId}`;
    expect(await codeOf(bench.take({ ...ref, id }))).toBe("secret.gone");
  });
}
