import * as v from "valibot";
import { mostFiles } from "../archive.ts";
import { mostLinks } from "../share-state.ts";

/**
 * Everything our own pages ask of the worker. The answer to most is that the worker has taken it on:
 * what becomes of it stands in storage, where a page that opens later finds it too.
 */
const Options = v.object({
  expiresInSeconds: v.pipe(v.number(), v.integer(), v.minValue(1)),
  views: v.pipe(v.number(), v.integer(), v.minValue(0)),
  passphrase: v.exactOptional(v.string()),
});

/** A file travels only as the ticket under which its page offers it. */
const FileSource = v.object({
  kind: v.literal("file"),
  ticket: v.string(),
  name: v.string(),
  type: v.string(),
  bytes: v.number(),
  lastModifiedMs: v.number(),
});
export type FileSource = v.InferOutput<typeof FileSource>;

const Files = v.pipe(v.array(FileSource), v.minLength(2), v.maxLength(mostFiles));

/**
 * A text travels in the message, which browsers limit to 64 MB and copy several times: a long one as
 * the ticket of a Blob. `archive`: several files become one; `files`: each is a secret of its own.
 */
const Source = v.variant("kind", [
  v.object({ kind: v.literal("text"), text: v.string() }),
  v.object({ kind: v.literal("long-text"), ticket: v.string() }),
  FileSource,
  v.object({ kind: v.literal("archive"), name: v.string(), files: Files }),
  v.object({ kind: v.literal("files"), files: Files }),
]);
export type Source = v.InferOutput<typeof Source>;

/** One of several links: what it is called in the list, and in the receipt. */
const Part = v.object({ name: v.string(), label: v.string() });

export const Message = v.variant("type", [
  v.object({
    type: v.literal("share.start"),
    source: Source,
    options: Options,
    serverId: v.string(),
    wish: v.picklist(["insert", "copy", "show"]),
    /** The tab whose composer was remembered, for `insert`. */
    tabId: v.exactOptional(v.number()),
    label: v.string(),
    /** Several links: one for each of `files`, else as many of the same secret. */
    parts: v.exactOptional(v.pipe(v.array(Part), v.minLength(2), v.maxLength(mostLinks))),
  }),
  v.object({
    type: v.literal("share.retry"),
    /** What the first try was given, where that were files and the page still has them. */
    source: v.exactOptional(Source),
  }),
  v.object({ type: v.literal("share.cancel") }),
  v.object({ type: v.literal("share.dismiss") }),
  v.object({ type: v.literal("share.revoke") }),
  /** The page itself put the link on the clipboard. */
  v.object({ type: v.literal("share.copied") }),
  /** The popup opened over this tab: remember where the caret is, read the selection. */
  v.object({ type: v.literal("popup.opened"), tabId: v.number() }),
  v.object({ type: v.literal("receipt.revoke"), receiptId: v.string() }),
  /** Revokes a link and makes a new one for its secret, as long as that is in memory. */
  v.object({ type: v.literal("receipt.renew"), receiptId: v.string() }),
  v.object({ type: v.literal("receipts.refresh") }),
]);
export type Message = v.InferOutput<typeof Message>;

/** What the popup learns about the tab it opened over. */
export const PopupContext = v.object({
  /** Host name of the page, or "" where extensions may not look. */
  site: v.string(),
  /** The selected text, exactly; "" without one. */
  selection: v.string(),
  /** A composer has the caret, so the link can be inserted there. */
  canInsert: v.boolean(),
  /** The address of the tab if it is a one-time link of a known form, else "". */
  link: v.string(),
});
export type PopupContext = v.InferOutput<typeof PopupContext>;

/** What each message is answered with. */
export interface Answers {
  "share.start": { readonly jobId: string };
  "popup.opened": PopupContext;
  "receipt.renew": { readonly jobId: string };
}
export type AnswerTo<Type extends Message["type"]> = Type extends keyof Answers
  ? Answers[Type]
  : null;

/** An answer as it travels: a value, or the code of what went wrong. */
export const Reply = v.variant("ok", [
  v.object({ ok: v.literal(true), value: v.unknown() }),
  v.object({
    ok: v.literal(false),
    code: v.string(),
    facts: v.record(v.string(), v.unknown()),
  }),
]);
export type Reply = v.InferOutput<typeof Reply>;
