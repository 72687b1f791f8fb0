import type { Comparison } from "./measure.ts";

/** One line of an answer. */
export interface Row {
  readonly what: string;
  readonly ours: string;
  readonly theirs: string;
  /** What counts: mostly ours divided by theirs. */
  readonly value: number;
  /** What `value` must not exceed; absent if it is told for interest only. */
  readonly limit?: number;
}

/** A comparison as a row whose value is ours divided by theirs. */
export function rowOf(what: string, { oursMs, theirsMs }: Comparison, limit: number): Row {
  return { what, ours: ms(oursMs), theirs: ms(theirsMs), value: oursMs / theirsMs, limit };
}

/** Milliseconds with three digits that count. */
export function ms(value: number): string {
  return `${value < 100 ? value.toPrecision(3) : value.toFixed(0)} ms`;
}

/** Prints the answer to a question; the process ends with 1 if a limit was exceeded. */
export function printTable(question: string, rows: readonly Row[]): void {
  const head = ["", "ours", "against", "value", "limit", ""];
  const cells = rows.map((row) => [
    row.what,
    row.ours,
    row.theirs,
    row.value.toFixed(2),
    row.limit?.toString() ?? "–",
    isOver(row) ? "TOO MUCH" : "ok",
  ]);
  const widths = head.map((title, column) =>
    Math.max(title.length, ...cells.map((line) => line[column]?.length ?? 0)),
  );
  const line = (texts: readonly string[]) =>
    texts
      .map((text, column) => pad(text, widths[column] ?? 0, column))
      .join("  ")
      .trimEnd();
  console.log([question, line(head), ...cells.map(line), ""].join("\n"));
  if (rows.some(isOver)) process.exitCode = 1;
}

function isOver({ value, limit }: Row): boolean {
  return limit !== undefined && !(value <= limit);
}

function pad(text: string, width: number, column: number): string {
  return column === 0 || column === 5 ? text.padEnd(width) : text.padStart(width);
}
