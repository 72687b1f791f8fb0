import * as v from "valibot";
import type { Batch } from "../batch.ts";
import { type ErrorCode, isErrorCode } from "../errors.ts";
import { backendKinds, type Capabilities, type Receipt } from "../model.ts";
import { refusals } from "../page/contract.ts";
import { type ReadPolicy, readPolicy } from "../policy.ts";
import { type Remembered, RememberedSchema } from "../remembered.ts";
import { secretKinds } from "../secret-kind.ts";
import {
  BackendSettingsSchema,
  defaultSettings,
  type Settings,
  SettingsSchema,
} from "../settings.ts";
import type { Draft, Kept, ShareState } from "../share-state.ts";
import { type Item, item } from "./storage.ts";

const Failure = v.object({
  code: v.custom<ErrorCode>(isErrorCode),
  facts: v.record(v.string(), v.unknown()),
});

const ReceiptSchema = v.object({
  id: v.string(),
  backendId: v.string(),
  kind: v.picklist(backendKinds),
  base: v.string(),
  handle: v.string(),
  label: v.string(),
  createdAtMs: v.number(),
  expiresAtMs: v.number(),
  views: v.number(),
  hasPassphrase: v.boolean(),
  secretKind: v.exactOptional(v.picklist(secretKinds)),
  settledOpenings: v.exactOptional(v.number()),
});

const StatusSchema = v.object({
  state: v.picklist(["waiting", "opened", "expired", "revoked", "locked", "unknown"]),
  viewsLeft: v.exactOptional(v.number()),
  expiresAtMs: v.exactOptional(v.number()),
  openedAtMs: v.array(v.number()),
  endedAtMs: v.exactOptional(v.number()),
});

/** What was last heard of each shared secret, by its receipt's local id. */
export const statusesItem = item(
  "local",
  "statuses",
  v.record(v.string(), v.object({ status: StatusSchema, checkedAtMs: v.number() })),
  {},
);

const NamedLink = v.object({
  name: v.string(),
  link: v.string(),
  receiptId: v.string(),
  views: v.number(),
  expiresAtMs: v.number(),
  canRevoke: v.boolean(),
});

const manyOf = v.picklist(["people", "files"]);

const ShareStateSchema = v.variant("step", [
  v.object({ step: v.literal("idle") }),
  v.object({
    step: v.literal("working"),
    jobId: v.string(),
    phase: v.picklist(["packing", "encrypting", "sending"]),
    fraction: v.number(),
    startedAtMs: v.number(),
    part: v.exactOptional(v.object({ at: v.number(), of: v.number() })),
  }),
  v.object({
    step: v.literal("done"),
    jobId: v.string(),
    link: v.string(),
    receiptId: v.string(),
    host: v.string(),
    views: v.number(),
    expiresAtMs: v.number(),
    hasPassphrase: v.boolean(),
    canRevoke: v.boolean(),
    delivery: v.picklist(["inserted", "copied", "shown"]),
    doneAtMs: v.number(),
  }),
  v.object({
    step: v.literal("failed"),
    jobId: v.string(),
    failure: Failure,
    canRetry: v.boolean(),
    needsFile: v.exactOptional(v.boolean()),
  }),
  v.object({
    step: v.literal("many"),
    jobId: v.string(),
    of: manyOf,
    links: v.array(NamedLink),
    missing: v.array(v.object({ name: v.string(), failure: Failure })),
    canRetry: v.boolean(),
    needsFiles: v.boolean(),
    host: v.string(),
    hasPassphrase: v.boolean(),
    doneAtMs: v.number(),
  }),
  v.object({
    step: v.literal("revoked"),
    jobId: v.string(),
    links: v.exactOptional(v.number()),
  }),
]);

const OptionsSchema = v.object({
  expiresInSeconds: v.number(),
  views: v.number(),
  passphrase: v.exactOptional(v.string()),
});

const PendingSchema = v.object({
  jobId: v.string(),
  plan: v.string(),
  server: BackendSettingsSchema,
  options: OptionsSchema,
  wish: v.picklist(["insert", "copy", "show"]),
  tabId: v.exactOptional(v.number()),
  label: v.string(),
  text: v.exactOptional(v.string()),
  file: v.exactOptional(v.object({ name: v.string(), type: v.string(), bytes: v.number() })),
  mark: v.exactOptional(v.string()),
  secretKind: v.exactOptional(v.picklist(secretKinds)),
  startedAtMs: v.number(),
  hasFailed: v.exactOptional(v.boolean()),
  batchId: v.exactOptional(v.string()),
});

/** Shares that have not ended, by job: enough to repeat the very same create. Memory only. */
export const pendingsItem: Item<Record<string, v.InferOutput<typeof PendingSchema>>> = item(
  "session",
  "pendings",
  v.record(v.string(), PendingSchema),
  {},
);

const BatchSchema = v.object({
  jobId: v.string(),
  of: manyOf,
  parts: v.array(
    v.object({
      jobId: v.string(),
      name: v.string(),
      label: v.string(),
      link: v.exactOptional(NamedLink),
      failure: v.exactOptional(Failure),
    }),
  ),
  server: BackendSettingsSchema,
  options: OptionsSchema,
  text: v.exactOptional(v.string()),
  startedAtMs: v.number(),
  hasEnded: v.exactOptional(v.boolean()),
});

/** Several links in the making, or with some missing: what is made and what is not. Memory only. */
export const batchItem: Item<Batch | null> = item(
  "session",
  "batch",
  v.nullable(BatchSchema as v.GenericSchema<unknown, Batch>),
  null,
);

const KeptSchema = v.object({
  receiptId: v.string(),
  text: v.string(),
  options: OptionsSchema,
  serverId: v.string(),
  keptAtMs: v.number(),
});

/** Secrets of links that were just made, newest first. Memory only, for five minutes. */
export const keptItem: Item<Kept[]> = item("session", "kept", v.array(KeptSchema), []);

const TargetSchema = v.nullable(
  v.object({
    spot: v.object({ tabId: v.number(), frameId: v.number(), name: v.string() }),
    isReplaced: v.boolean(),
    refusal: v.exactOptional(v.picklist(refusals)),
  }),
);

/** Where the caret was when the popup opened; the page itself keeps the place. */
export const targetItem = item("session", "target", TargetSchema, null);

const DraftSchema = v.object({
  text: v.string(),
  expiresInSeconds: v.exactOptional(v.number()),
  views: v.exactOptional(v.number()),
  passphrase: v.exactOptional(v.string()),
  backendId: v.exactOptional(v.string()),
  people: v.exactOptional(v.string()),
  savedAtMs: v.number(),
});

/** Filled in field by field, so that settings of an older version keep what they had. */
const StoredSettings = v.pipe(
  v.record(v.string(), v.unknown()),
  v.transform((stored) => ({ ...defaultSettings, ...stored })),
  SettingsSchema,
);

export const settingsItem: Item<Settings> = item(
  "local",
  "settings",
  StoredSettings,
  defaultSettings,
);

/** Where the copy below stands: it outlives the erasing of everything else. */
export const policyKey = "policy";

/**
 * A copy of what the organization has set, since the browser's own place for it can be slow to answer.
 * Nothing but `managed.ts` writes it.
 */
export const policyItem: Item<ReadPolicy> = item(
  "local",
  policyKey,
  v.pipe(
    v.object({ policy: v.unknown(), unread: v.array(v.string()) }),
    v.transform(({ policy, unread }) => ({ ...readPolicy(policy), unread })),
  ),
  { policy: {}, unread: [] },
);

/** What was chosen last, by server and by site. */
export const rememberedItem: Item<Remembered> = item("local", "remembered", RememberedSchema, {
  byServer: {},
  bySite: {},
});

const CapabilitiesSchema = v.object({
  passphrase: v.boolean(),
  files: v.boolean(),
  status: v.boolean(),
  revoke: v.boolean(),
  anonymous: v.boolean(),
  strictlyOnce: v.boolean(),
  maxViews: v.number(),
  unlimitedViews: v.boolean(),
  maxBytes: v.number(),
  maxFileBytes: v.exactOptional(v.number()),
  viewsReplaceExpiry: v.exactOptional(v.boolean()),
  expiry: v.variant("kind", [
    v.object({ kind: v.literal("range"), min: v.number(), max: v.number(), default: v.number() }),
    v.object({ kind: v.literal("list"), values: v.array(v.number()), default: v.number() }),
  ]),
});

/** What each server could do when it was last asked, by its local id. */
export const capabilitiesItem: Item<Record<string, Capabilities>> = item(
  "local",
  "capabilities",
  v.record(v.string(), CapabilitiesSchema),
  {},
);

/** What the sender keeps of each share, newest first; no key, no secret. */
export const receiptsItem: Item<Receipt[]> = item("local", "receipts", v.array(ReceiptSchema), []);

/** The popup's share. Memory only. */
export const shareItem: Item<ShareState> = item(
  "session",
  "share",
  ShareStateSchema as v.GenericSchema<unknown, ShareState>,
  { step: "idle" },
);

type News = Extract<ShareState, { step: "failed" }>["failure"] | null;

/** What no page could show: the popup says it when it opens next, once. */
export const newsItem: Item<News> = item(
  "session",
  "news",
  v.nullable(Failure) as v.GenericSchema<unknown, News>,
  null,
);

/** The share whose link found no other place than the popup, until that has shown it; "" for none. */
export const waitingItem = item("session", "waiting", v.string(), "");

const emptyDraft: Draft = { text: "", savedAtMs: 0 };

/** What was typed in the popup. Memory only; the reader drops it after five minutes. */
export const draftItem: Item<Draft> = item("session", "draft", DraftSchema, emptyDraft);

/** The language that the right-click entries were made in; "" before they were made. */
export const menusLanguageItem = item("session", "menusLanguage", v.string(), "");
