import type { Failure } from "../../lib/errors.ts";
import { type InPlaceEffects, shareInPlace } from "../../lib/jobs/in-place.ts";
import type { Notice } from "../../lib/notice.ts";
import type { ShareState } from "../../lib/share-state.ts";
import type { FakeTab } from "../fakes/page-port.ts";

export const link = "https://box.example/s/#key";

/** Sharing in a fake tab: what was said, copied, revoked, and shared. */
export function world(tab: FakeTab, traits: Partial<InPlaceEffects> & { slowMs?: number } = {}) {
  const seen = {
    said: [] as Notice[],
    shared: [] as string[],
    copied: [] as string[],
    revoked: [] as string[],
    kept: [] as string[],
    outside: [] as Notice[],
    allowed: [] as Failure[],
  };
  const { slowMs = 0, ...others } = traits;
  const fx: InPlaceEffects = {
    page: tab,
    share: async (text, deliver, signal) => {
      seen.shared.push(text);
      await new Promise((resume) => setTimeout(resume, slowMs));
      if (signal.aborted) {
        return { step: "failed", jobId: "j", failure: failure("job.cancelled"), canRetry: false };
      }
      return done(await deliver(link, { views: 1, expiresAtMs: 0 }));
    },
    isLink: (text) => text.startsWith("https://box.example/s/"),
    words: (made) => `see ${made}`,
    copy: async (text) => seen.copied.push(text) > 0,
    revoke: async (receiptId) => seen.revoked.push(receiptId) > 0,
    keepAsDraft: async (receiptId) => seen.kept.push(receiptId) > 0,
    draw: (notice) => {
      seen.said.push(notice);
      const actions = [{ id: "undo", label: "Undo" }];
      return { tone: "done", text: notice.kind, actions, closeLabel: "Close", seconds: 8 };
    },
    tellOutside: async (notice) => void seen.outside.push(notice),
    allow: async (allowed) => void seen.allowed.push(allowed),
    newId: () => "place",
    ...others,
  };
  return { fx, seen, run: () => shareInPlace({ tabId: 1 }, fx) };
}

export function done(delivery: "inserted" | "copied" | "shown"): ShareState {
  return {
    ...{ step: "done", jobId: "j", link, receiptId: "receipt", host: "box.example", views: 1 },
    ...{ expiresAtMs: 0, hasPassphrase: false, canRevoke: true, delivery, doneAtMs: 0 },
  } as const;
}

export function failure(code: Failure["code"]): Failure {
  return { code, facts: {} };
}
