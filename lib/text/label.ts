import type { SecretKind } from "../secret-kind.ts";
import { label } from "./en/label.ts";
import { area } from "./language.ts";

const labelText = area(label, {
  de: () => import("./de/label.ts").then((table) => table.label),
  fr: () => import("./fr/label.ts").then((table) => table.label),
  es: () => import("./es/label.ts").then((table) => table.label),
  ja: () => import("./ja/label.ts").then((table) => table.label),
});

/**
 * What a receipt is called at first: "API key → Slack", or "API key" without a place. Made of fixed
 * words and the place alone: nothing of the secret can be in it.
 */
export function receiptLabel(kind: SecretKind, place = ""): string {
  const what = labelText(kind);
  return place === "" ? what : labelText("to", { what, place });
}

/** The same for one of several people: "API key for Anna". */
export function labelFor(what: string, name: string): string {
  return labelText("for", { what, name });
}

/** The same for one of several files: "Image (2 of 3)". A file's name is as secret as what is in it. */
export function labelOfPart(what: string, at: number, of: number): string {
  return labelText("part", { what, at, of });
}
