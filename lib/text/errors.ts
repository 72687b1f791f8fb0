import type { ErrorCode, Facts, Failure } from "../errors.ts";
import { errors as english } from "./en/errors.ts";
import { currentTable } from "./language.ts";

/** An error in plain words: what happened, with what was or was not used up, and what to do next. */
export interface ErrorWords {
  readonly happened: string;
  readonly next: string;
}

/** Words for every code there is; a code without words does not compile. */
export type ErrorTable = Readonly<Record<ErrorCode, (facts: Facts) => ErrorWords>>;

const table = currentTable<ErrorTable>(english, {
  de: () => import("./de/errors.ts").then((table) => table.errors),
  fr: () => import("./fr/errors.ts").then((table) => table.errors),
  es: () => import("./es/errors.ts").then((table) => table.errors),
  ja: () => import("./ja/errors.ts").then((table) => table.errors),
});

/** What to tell a person about a failure. */
export function errorWords(failure: Failure): ErrorWords {
  return table()[failure.code](failure.facts);
}
