import { archiveBytes, mostFiles } from "../../lib/archive.ts";
import { AppError, type Failure, failureOf } from "../../lib/errors.ts";
import { textBytes } from "../../lib/keepable.ts";
import type { Capabilities } from "../../lib/model.ts";
import { type DeliveryWish, mostLinks } from "../../lib/share-state.ts";
import { guessedCapabilities, nearestExpiry, nearestViews } from "./choices.ts";
import type {
  PassphraseRule,
  PopupModel,
  SecretSource,
  ServerChoice,
  ShareOrder,
} from "./contract.ts";
import { archiveName, peopleOf } from "./several.ts";

/** What stands in the form. Never changed in place: two equal references mean nothing was touched. */
export interface Form {
  readonly text: string;
  /** They take the text's place, if there are any. */
  readonly files: readonly File[];
  /** What becomes of several files: one link to an archive, or a link for each. */
  readonly pack: "archive" | "links";
  /** As it was typed; "" for the usual one. */
  readonly archiveName: string;
  /** The names of those who get a link each, as they were typed; "" for one link. */
  readonly people: string;
  readonly serverId: string;
  /** Null: the server's own default. */
  readonly expiresInSeconds: number | null;
  readonly views: number;
  readonly passphrase: string;
  /** Made here, so that nobody knows it by heart. */
  readonly isPassphraseMade: boolean;
}

/** What is empty when a new secret begins. */
export const blankContent = {
  text: "",
  files: [],
  pack: "archive",
  archiveName: "",
  people: "",
  passphrase: "",
  isPassphraseMade: false,
} as const satisfies Partial<Form>;

/** The form as it opens: the draft if there is one, and what was chosen last. */
export function firstForm({ draft, ...model }: PopupModel): Form {
  const serverId = draft?.backendId ?? model.serverId;
  const usual = chosenServer({ serverId }, model.servers)?.usual;
  return {
    ...blankContent,
    text: draft?.text ?? "",
    people: draft?.people ?? "",
    serverId,
    expiresInSeconds: draft?.expiresInSeconds ?? usual?.expiresInSeconds ?? null,
    views: draft?.views ?? usual?.views ?? 1,
    passphrase: draft?.passphrase ?? "",
  };
}

/** The server the form means: the chosen one if it is still configured, else the first. */
export function chosenServer(
  { serverId }: Pick<Form, "serverId">,
  servers: readonly ServerChoice[],
): ServerChoice | undefined {
  return servers.find(({ id }) => id === serverId) ?? servers[0];
}

/** Another server, with what is usual there, unless something else than the usual was chosen before. */
export function withServer(form: Form, serverId: string, servers: readonly ServerChoice[]): Form {
  const before = chosenServer(form, servers)?.usual;
  const after = chosenServer({ serverId }, servers)?.usual;
  const isUsual =
    form.expiresInSeconds === before?.expiresInSeconds && form.views === before?.views;
  return { ...form, serverId, ...(isUsual ? after : {}) };
}

export function capabilitiesOf(server: ServerChoice | undefined): Capabilities {
  return server?.capabilities ?? guessedCapabilities;
}

/** What the form can offer of its server: a link for one person among several opens once. */
export function offeredTo({ people }: Form, server: ServerChoice | undefined): Capabilities {
  const can = capabilitiesOf(server);
  return peopleOf(people).length === 0 ? can : { ...can, maxViews: 1, unlimitedViews: false };
}

/** How many links the form makes. With several people several files become one archive. */
export function linkCount({ files, pack, people }: Form): number {
  const count = peopleOf(people).length;
  if (count > 0) return count;
  return files.length > 1 && pack === "links" ? files.length : 1;
}

/** What is wrong with the form; `fileName`: which file it is about, where there are several. */
export type Fault =
  | { readonly kind: "failure"; readonly failure: Failure; readonly fileName?: string }
  | { readonly kind: "no-files" }
  | { readonly kind: "too-many"; readonly what: "files" | "people"; readonly most: number };

/** What is wrong with the form before anything is sent; undefined if nothing is. */
export function faultOf(form: Form, can: Capabilities): Fault | undefined {
  if (peopleOf(form.people).length > mostLinks) return tooMany("people", mostLinks);
  if (form.files.length > 0) return fileFaultOf(form, can);
  if (form.text.trim() === "") return failed("input.empty");
  return tooLarge(textBytes(form.text, can.maxBytes), can.maxBytes);
}

/** The same for the files alone, which is said at once: waiting for the button would help nobody. */
export function fileFaultOf(form: Form, can: Capabilities): Fault | undefined {
  const { files, pack, people } = form;
  if (files.length === 0) return undefined;
  if (!can.files) return { kind: "no-files" };
  const isArchive = files.length > 1 && (pack === "archive" || people.trim() !== "");
  const most = isArchive ? mostFiles : mostLinks;
  if (files.length > most) return tooMany("files", most);
  const maxBytes = can.maxFileBytes ?? can.maxBytes;
  const faults = files.map((file) => oneFaultOf(file, maxBytes, isArchive));
  const index = faults.findIndex((fault) => fault);
  const [fault, name] = [faults[index], files[index]?.name ?? ""];
  if (fault) return files.length > 1 ? { ...fault, fileName: name } : fault;
  return isArchive ? tooLarge(archiveBytes(files), maxBytes) : undefined;
}

/** An empty file is nothing to share by itself, but may well be part of an archive. */
function oneFaultOf(
  { size }: File,
  maxBytes: number,
  isArchive: boolean,
): FailureFault | undefined {
  return size === 0 && !isArchive ? failed("input.empty") : tooLarge(size, maxBytes);
}

function tooMany(what: "files" | "people", most: number): Fault {
  return { kind: "too-many", what, most };
}

type FailureFault = Extract<Fault, { kind: "failure" }>;

function tooLarge(bytes: number, maxBytes: number): FailureFault | undefined {
  if (bytes <= maxBytes) return undefined;
  const failure = failureOf(new AppError("input.too-large", { bytes, maxBytes }));
  return { kind: "failure", failure };
}

function failed(code: "input.empty"): FailureFault {
  return { kind: "failure", failure: failureOf(new AppError(code)) };
}

/** "rule" if the passphrase breaks the organization's rule for it. */
export function brokenRule(
  { passphrase }: Form,
  can: Capabilities,
  { isRequired, minLength }: PassphraseRule,
): "rule" | undefined {
  const { length } = Array.from(can.passphrase ? passphrase : "");
  const isBroken = length === 0 ? isRequired : length < minLength;
  return isBroken ? "rule" : undefined;
}

/** What the form shares: its text, its file, or its files as they are to be packed. */
export function sourceOf(form: Form, nowMs: number): SecretSource {
  const { text, files, pack, people } = form;
  const [file, ...others] = files;
  if (!file) return { kind: "text", text };
  if (others.length === 0) return { kind: "file", file };
  if (pack === "links" && people.trim() === "") return { kind: "files", files };
  return { kind: "archive", name: archiveName(form.archiveName, nowMs), files };
}

/** The form as an order to the worker, with choices that its server has. */
export function orderOf(
  form: Form,
  server: ServerChoice,
  { wish, nowMs }: { readonly wish: DeliveryWish; readonly nowMs: number },
): ShareOrder {
  const can = offeredTo(form, server);
  const people = peopleOf(form.people);
  return {
    source: sourceOf(form, nowMs),
    ...(people.length === 0 ? {} : { people }),
    serverId: server.id,
    expiresInSeconds: nearestExpiry(can.expiry, form.expiresInSeconds),
    views: nearestViews(can, form.views),
    ...(can.passphrase && form.passphrase !== "" ? { passphrase: form.passphrase } : {}),
    // Several links have several places to go to: they are shown, each with a copy of its own.
    wish: linkCount(form) > 1 ? "show" : wish,
  };
}
