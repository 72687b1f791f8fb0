import { vi } from "vitest";
import type { PopupActions, PopupModel, ShareOrder } from "../../components/popup/contract.ts";
import { Popup } from "../../components/popup/Popup.tsx";
import { nowMs, popupActions, popupModel } from "../gallery/fixtures.ts";
import { sentActions, sentModel } from "../gallery/sent-fixtures.ts";
import { draw, find } from "./page.ts";

export const field = () => find<HTMLTextAreaElement>("textarea", "Secret");

/** Draws the popup, or updates it. */
export function popup(part: Partial<PopupModel> = {}, actions: Partial<PopupActions> = {}) {
  draw(
    <Popup
      model={{ ...popupModel, ...part }}
      actions={{ ...popupActions, ...actions }}
      sent={sentModel}
      sentActions={sentActions}
    />,
  );
}

export function orders() {
  const share = vi.fn<(order: ShareOrder) => void>();
  return { share, last: () => share.mock.lastCall?.[0] };
}

export const draft = { text: "from before", savedAtMs: nowMs };
export const context = { site: "app.slack.com", selection: "", canInsert: true, link: "" };
export const failure = {
  code: "backend.unreachable",
  facts: { host: "secrets.example.com" },
} as const;
export const failed = { step: "failed", jobId: "j", failure, canRetry: true } as const;
export const working = {
  step: "working",
  jobId: "j",
  phase: "sending",
  fraction: 1,
  startedAtMs: 0,
} as const;
