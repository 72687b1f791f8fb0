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
