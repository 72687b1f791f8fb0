import type { PopupActions, PopupModel, ServerChoice } from "../../components/popup/contract.ts";
import type { Capabilities } from "../../lib/model.ts";
import type { ShareDone } from "../../lib/share-state.ts";

/** Saturday, 21 November 2026, 10:42 UTC: nothing here depends on the day it runs. */
export const nowMs = Date.UTC(2026, 10, 21, 10, 42);
const day = 86_400;

export const ownCapabilities: Capabilities = {
  passphrase: true,
  files: true,
  status: true,
  revoke: true,
  anonymous: true,
  strictlyOnce: true,
  maxViews: 100,
  unlimitedViews: false,
  maxBytes: 100_000_000,
  expiry: { kind: "range", min: 60, max: 30 * day, default: day },
};

/** A server that can do little: a list of expiries, one view, no passphrase, no files. */
export const plainCapabilities: Capabilities = {
  ...ownCapabilities,
  passphrase: false,
  files: false,
  status: false,
  revoke: false,
  maxViews: 1,
  maxBytes: 10_000,
  expiry: { kind: "list", values: [3_600, day, 7 * day], default: day },
};

const usual = { expiresInSeconds: null, views: 1 };

export const ownServer: ServerChoice = {
  id: "own",
  name: "Team server",
  host: "secrets.example.com",
  capabilities: ownCapabilities,
  usual,
};

export const plainServer: ServerChoice = {
  id: "plain",
  name: "Plain box",
  host: "box.example.org",
  capabilities: plainCapabilities,
  usual,
};

export const popupModel: PopupModel = {
  servers: [ownServer],
  serverId: "own",
  passphraseRule: { isRequired: false, minLength: 1 },
  draft: undefined,
  context: { site: "news.example.org", selection: "", canInsert: false, link: "" },
  share: { step: "idle" },
  keptIds: [],
  problem: undefined,
  picksFilesInTab: false,
  submitKeys: "Ctrl+Enter",
  nowMs,
};

export const done: ShareDone = {
  step: "done",
  jobId: "j1",
  link: "https://secrets.example.com/s/#EAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
  receiptId: "r1",
  host: "secrets.example.com",
  views: 1,
  expiresAtMs: nowMs + 7 * day * 1000,
  hasPassphrase: false,
  canRevoke: true,
  delivery: "copied",
  doneAtMs: nowMs,
};

const nothing = () => {};

/** Actions that do nothing, for looking and for tests to replace one by one. */
export const popupActions: PopupActions = {
  share: nothing,
  retry: nothing,
  cancel: nothing,
  dismiss: nothing,
  revoke: nothing,
  renew: nothing,
  copyLink: async () => true,
  copyText: async () => true,
  loadGenerator: async () => ({
    bits: (recipe) => (recipe.kind === "pin" ? 20 : 80),
    generate: (recipe) => (recipe.kind === "words" ? "alpha-bravo-charlie-delta-echo" : "x7!Kq"),
  }),
  openLink: nothing,
  saveDraft: nothing,
  pickFileInTab: nothing,
  openOptions: nothing,
  chooseServer: nothing,
};
