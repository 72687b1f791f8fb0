import type { ErrorCode } from "../../lib/errors.ts";
import type { RevealState } from "../../lib/reveal-state.ts";
import { type ErrorWords, errorWords } from "../../lib/text/errors.ts";
import { viewerText } from "../../lib/text/viewer.ts";
import { momentAndAge } from "./moments.ts";

type End = Extract<RevealState, { step: "ended" }>;

/** What a secret's end means to the one who wanted to read it: what happened, and what to do now. */
export function endWords(end: End, nowMs: number): ErrorWords {
  return spentWords(end) ?? timedWords(end, nowMs) ?? plainWords(end) ?? errorWords(end.failure);
}

/** The connection broke off after the click: the view may be used up. */
function spentWords({ failure, host, spent, reserved }: End): ErrorWords | undefined {
  if (failure.code === "open.failed" && spent === "yes") {
    return { happened: errorWords(failure).happened, next: viewerText("failedNext") };
  }
  if (spent !== "maybe") return undefined;
  if (reserved) return words("reserved", "reservedNext", host);
  const isGone = failure.code.startsWith("secret.");
  return isGone
    ? words("lostSince", "lostSinceNext", host)
    : words("maybeSpent", "maybeSpentNext", host);
}

type Key =
  | "goneHere"
  | "reserved"
  | "maybeSpent"
  | "lostSince"
  | "unreachable"
  | "garbled"
  | "refused";
type NextKey =
  | "goneNext"
  | "reservedNext"
  | "maybeSpentNext"
  | "lostSinceNext"
  | "tryNext"
  | "garbledNext"
  | "refusedNext";

function words(happened: Key, next: NextKey, host: string): ErrorWords {
  return { happened: viewerText(happened, { host }), next: viewerText(next) };
}

const timed: Partial<Record<ErrorCode, "openedAt" | "expiredAt" | "revokedAt" | "lockedAt">> = {
  "secret.opened": "openedAt",
  "secret.expired": "expiredAt",
  "secret.revoked": "revokedAt",
  "secret.locked": "lockedAt",
};

const nexts: Partial<Record<ErrorCode, "openedNext" | "lockedNext">> = {
  "secret.opened": "openedNext",
  "secret.locked": "lockedNext",
};

function timedWords({ failure }: End, nowMs: number): ErrorWords | undefined {
  const key = timed[failure.code];
  const plain = errorWords(failure);
  const next = nexts[failure.code];
  const { atMs } = failure.facts;
  if (key === undefined) return undefined;
  return {
    happened:
      atMs === undefined ? plain.happened : viewerText(key, { when: momentAndAge(atMs, nowMs) }),
    next: next === undefined ? plain.next : viewerText(next),
  };
}

/**
 * What the general words can't say: whose answer it was, and that nothing was used up. They are
 * written for senders, who have a server to look after; this reader has none.
 */
function plainWords({ failure, host }: End): ErrorWords | undefined {
  switch (failure.code) {
    case "secret.gone":
      return words("goneHere", "goneNext", host);
    case "backend.unreachable":
    case "backend.timeout":
      return words("unreachable", "tryNext", host);
    case "backend.offline":
      return { happened: viewerText("offline"), next: viewerText("tryNext") };
    case "backend.busy":
      return { happened: viewerText("busy", { host }), next: errorWords(failure).next };
    case "backend.refused":
    case "backend.full":
      return words("refused", "refusedNext", host);
    // The sign-in page of a network, or a guard on the way, rather than the server.
    case "backend.garbled":
    case "backend.redirected":
    case "backend.unauthorized":
    case "backend.unsupported":
    case "input.too-large":
      return words("garbled", "garbledNext", host);
    default:
      return undefined;
  }
}
