import { utf8 } from "../bytes.ts";
import { AppError } from "../errors.ts";
import type { Capabilities, ExpiryChoice, Secret, ShareOptions } from "../model.ts";

/** Throws `input.options`, naming the option, if the server can't keep a secret in this way. */
export function checkOptions(options: ShareOptions, can: Capabilities): void {
  if (!isOffered(options.expiresInSeconds, can.expiry)) refuse("expiresInSeconds");
  const viewsFit =
    options.views === 0
      ? can.unlimitedViews
      : Number.isInteger(options.views) && options.views > 0 && options.views <= can.maxViews;
  if (!viewsFit) refuse("views");
  if (hasPassphrase(options) && !can.passphrase) refuse("passphrase");
}

function isOffered(seconds: number, expiry: ExpiryChoice): boolean {
  if (expiry.kind === "list") return expiry.values.includes(seconds);
  return Number.isInteger(seconds) && seconds >= expiry.min && seconds <= expiry.max;
}

function refuse(field: string): never {
  throw new AppError("input.options", { field });
}

/** An empty passphrase is none. */
export function hasPassphrase(options: ShareOptions): boolean {
  return options.passphrase !== undefined && options.passphrase !== "";
}

/** Throws `input.too-large` with both sizes, or `input.options` if the server takes no files. */
export function checkSize(secret: Secret, can: Capabilities): void {
  if (secret.kind === "file" && !can.files) refuse("files");
  const maxBytes = secret.kind === "file" ? (can.maxFileBytes ?? can.maxBytes) : can.maxBytes;
  const bytes = secret.kind === "file" ? secret.content.size : utf8(secret.text).length;
  if (bytes > maxBytes) throw new AppError("input.too-large", { bytes, maxBytes });
}
