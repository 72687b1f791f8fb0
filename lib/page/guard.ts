import { kindOfText, type SecretKind } from "../secret-kind.ts";
import type { GuardApi, guardApiKey, HeldPaste } from "./contract.ts";
import { findSurface } from "./find.ts";

/** What is stopped on its way into a page: only what is sure to be a secret, never a guess. */
const guarded: ReadonlySet<SecretKind> = new Set([
  "private-key",
  "env",
  "api-key",
  "connection",
  "login",
]);

/** How long a paste is held back, and may be repeated to let it through, in milliseconds. */
const heldMs = 60_000;

interface Held extends HeldPaste {
  readonly text: string;
}

let held: Held | undefined;

/** How the guard reaches the worker. */
export interface Wake {
  /** False once the extension was updated or removed: then nobody would answer. */
  readonly isPossible: () => boolean;
  /** Says that something is held back here, and nothing else. */
  readonly now: () => void;
}

/**
 * Holds back what looks like a secret when it is pasted into a field, before any script of the page
 * has seen it. The same paste once more goes through: the person means it.
 */
function guardPastes(wake: Wake, signal: AbortSignal): void {
  addEventListener(
    "paste",
    (event) => {
      if (!event.isTrusted || !wake.isPossible()) return;
      const text = event.clipboardData?.getData("text/plain") ?? "";
      if (!isHeldBack(text)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      wake.now();
    },
    { capture: true, signal },
  );
}

/** Whether a text is to be held back now; keeps it if so. */
function isHeldBack(text: string): boolean {
  if (held?.text === text) return false;
  const kind = kindOfText(text);
  if (!guarded.has(kind) || !takesText()) return false;
  const mine: Held = { kind, text };
  held = mine;
  setTimeout(() => {
    if (held === mine) held = undefined;
  }, heldMs);
  return true;
}

/** Into a password field a secret belongs; outside of fields it goes nowhere. */
function takesText(): boolean {
  const surface = findSurface(document);
  return surface !== undefined && surface.refusal(0) === undefined;
}

/** Guards this frame, once, and offers what is held back to the worker. */
export function guard(world: Record<string, unknown>, key: typeof guardApiKey, wake: Wake): void {
  if (world[key]) return;
  const end = new AbortController();
  const api: GuardApi = {
    held: () => held && { kind: held.kind },
    take: takeHeld,
    stop() {
      end.abort();
      held = undefined;
      delete world[key];
    },
  };
  world[key] = api;
  guardPastes(wake, end.signal);
}

function takeHeld(): string | undefined {
  const text = held?.text;
  held = undefined;
  return text;
}
