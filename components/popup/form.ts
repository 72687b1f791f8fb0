import { AppError, type Failure, failureOf } from "../../lib/errors.ts";
import type { Capabilities } from "../../lib/model.ts";
import type { DeliveryWish } from "../../lib/share-state.ts";
import { guessedCapabilities, nearestExpiry, nearestViews } from "./choices.ts";
import type { PopupModel, SecretSource, ServerChoice, ShareOrder } from "./contract.ts";

/** What stands in the form. Never changed in place: two equal references mean nothing was touched. */
export interface Form {
  readonly text: string;
  readonly file: File | undefined;
  readonly serverId: string;
  /** Null: the server's own default. */
  readonly expiresInSeconds: number | null;
  readonly views: number;
  readonly passphrase: string;
  /** Made here, so that nobody knows it by heart. */
  readonly isPassphraseMade: boolean;
}

/** The form as it opens: the draft if there is one, and the last choices. */
export function firstForm({ draft, serverId, expiresInSeconds, views }: PopupModel): Form {
  return {
    text: draft?.text ?? "",
    file: undefined,
    serverId: draft?.backendId ?? serverId,
    expiresInSeconds: draft?.expiresInSeconds ?? expiresInSeconds,
    views: draft?.views ?? views,
    passphrase: draft?.passphrase ?? "",
    isPassphraseMade: false,
  };
}

/** The server the form means: the chosen one if it is still configured, else the first. */
export function chosenServer(
  { serverId }: Pick<Form, "serverId">,
  servers: readonly ServerChoice[],
): ServerChoice | undefined {
  return servers.find(({ id }) => id === serverId) ?? servers[0];
}

export function capabilitiesOf(server: ServerChoice | undefined): Capabilities {
  return server?.capabilities ?? guessedCapabilities;
}

/** What is wrong with the form before anything is sent; undefined if nothing is. */
export function faultOf({ text, file }: Form, can: Capabilities): Failure | undefined {
  if (!file && text.trim() === "") return failureOf(new AppError("input.empty"));
  const maxBytes = file ? (can.maxFileBytes ?? can.maxBytes) : can.maxBytes;
  const bytes = file ? file.size : bytesOf(text, maxBytes);
  if (file && !can.files) {
    return failureOf(new AppError("input.options", { field: "files" }));
  }
  if (bytes === 0) return failureOf(new AppError("input.empty"));
  if (bytes <= maxBytes) return undefined;
  return failureOf(new AppError("input.too-large", { bytes, maxBytes }));
}

/** UTF-8 length. Counted only if it could pass the limit: a character takes three bytes at most. */
function bytesOf(text: string, limit: number): number {
  return text.length * 3 <= limit ? text.length : new TextEncoder().encode(text).length;
}

/** The form as an order to the worker, with choices that its server has. */
export function orderOf(form: Form, server: ServerChoice, wish: DeliveryWish): ShareOrder {
  const can = capabilitiesOf(server);
  const source: SecretSource = form.file
    ? { kind: "file", file: form.file }
    : { kind: "text", text: form.text };
  return {
    source,
    serverId: server.id,
    expiresInSeconds: nearestExpiry(can.expiry, form.expiresInSeconds),
    views: nearestViews(can, form.views),
    ...(can.passphrase && form.passphrase !== "" ? { passphrase: form.passphrase } : {}),
    wish,
  };
}
