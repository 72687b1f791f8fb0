import fc from "fast-check";
import { expect, test } from "vitest";
import { shifted } from "../../lib/page/shift.ts";

/** `{…}` marks the selection, `|` a caret; the answer is the text after with the same marks. */
function follow(before: string, after: string): string {
  const [start, end] = before.includes("|")
    ? [before.indexOf("|"), before.indexOf("|")]
    : [before.indexOf("{"), before.indexOf("}") - 1];
  const span = shifted({ start, end }, before.replace(/[{}|]/gu, ""), after);
  if (!span) return "lost";
  if (span.start === span.end) return `${after.slice(0, span.start)}|${after.slice(span.start)}`;
  return `${after.slice(0, span.start)}{${after.slice(span.start, span.end)}}${after.slice(span.end)}`;
}

test.for([
  ["nothing", "a {b} c", "a b c", "a {b} c"],
  ["typing before it", "a {b} c", "xy a b c", "xy a {b} c"],
  ["typing behind it", "a {b} c", "a b c xy", "a {b} c xy"],
  ["typing right before it", "a {b} c", "a xb c", "a x{b} c"],
  ["typing right behind it", "a {b} c", "a bx c", "a {b}x c"],
  ["deleting what is before it", "long a {b} c", "a b c", "a {b} c"],
  ["typing at a caret, which stays before it", "a |c", "a xc", "a |xc"],
  ["deleting it", "a {b} c", "a  c", "lost"],
  ["typing over it", "a {bcd} e", "a bxd e", "lost"],
  ["deleting into it", "a {bcd} e", "a cd e", "lost"],
  ["emptying the field", "a {b} c", "", "lost"],
])("%s", ([, before = "", after = "", expected]) => {
  expect(follow(before, after)).toBe(expected);
});

test("whatever is written on one side, the selection keeps its text, and what stands on the other", () => {
  const text = fc.string({ unit: fc.constantFrom("a", "b", " ", "\n"), maxLength: 12 });
  fc.assert(
    fc.property(text, text, text, text, fc.boolean(), (left, selected, right, written, isLeft) => {
      const span = { start: left.length, end: left.length + selected.length };
      const after = isLeft ? written + selected + right : left + selected + written;
      const moved = shifted(span, left + selected + right, after);
      // It may be lost where letters repeat, but it is never taken for something else.
      if (!moved) return;
      const replaced = `${after.slice(0, moved.start)}•${after.slice(moved.end)}`;
      const wanted = isLeft ? `${written}•${right}` : `${left}•${written}`;
      expect(replaced.replace("•", selected)).toBe(after);
      if (!`${left}${right}${written}`.includes(selected)) expect(replaced).toBe(wanted);
    }),
  );
});
