import { base64url, fromBase64url } from "../bytes.ts";
import { AppError } from "../errors.ts";
import type { Secret } from "../model.ts";
import { openSealed, sealedLength, sealSecret, type Watch } from "./envelope.ts";
import { type Argon2Cost, deriveKeys } from "./keys.ts";
import { encodeToken, type LinkToken, parseToken } from "./token.ts";

/*
 * The carrier envelope, for servers that would read the text: what they keep is one line of ASCII,
 *
 *   "hushlink1." || base64url without padding of the envelope (envelope.ts)
 *
 * and the token goes into the fragment of their link, in the same 44 characters as in our own. There
 * is no checksum: the tags decide. A reader ignores white space before and after the line, which
 * servers add, and refuses everything else that is not as above. Meant for texts: everything is in
 * memory at once.
 */

const mark = "hushlink1.";

export interface CarrierRequest extends Watch {
  readonly secret: Secret;
  readonly token: LinkToken;
  /** Needed exactly if the token says so. */
  readonly passphrase?: string | undefined;
  /** For tests; the format fixes it. */
  readonly cost?: Argon2Cost | undefined;
}

export interface Carrier {
  /** What the server keeps. */
  readonly text: string;
  /** What the link's fragment carries. Never sent to a server. */
  readonly fragmentToken: string;
}

export interface OpenCarrierRequest extends Watch {
  readonly text: string;
  readonly fragmentToken: string;
  readonly passphrase?: string | undefined;
  /** For tests; the format fixes it. */
  readonly cost?: Argon2Cost | undefined;
}

/**
 * Seals a secret as text for a server that keeps text. The same secret, token and passphrase give the
 * same text. Throws `need.passphrase` if the token asks for one, else as `sealSecret`.
 */
export async function sealCarrier(request: CarrierRequest): Promise<Carrier> {
  const keys = await deriveKeys(request.token, request.passphrase, request.cost);
  const ciphertext = await sealSecret({ ...request, keys });
  return { text: mark + base64url(ciphertext), fragmentToken: encodeToken(request.token) };
}

/**
 * Opens what a server kept, with the token of the link's fragment. Throws `input.link-incomplete`,
 * `input.link-damaged` and `open.unsupported` for the token as `parseToken` does; `need.passphrase`;
 * `open.unsupported` if the text is a carrier of another version; `open.failed` if it is no carrier,
 * was changed, or token or passphrase are not the right ones.
 */
export async function openCarrier(request: OpenCarrierRequest): Promise<Secret> {
  const token = parseToken(request.fragmentToken);
  const ciphertext = fromBase64url(bodyOf(request.text));
  if (ciphertext === undefined) throw new AppError("open.failed");
  const keys = await deriveKeys(token, request.passphrase, request.cost);
  return await openSealed({ ...request, ciphertext, keys });
}

/** Shorter ones do not exist: no host name, say, that begins in the same way is taken for one. */
const anywhere = /hushlink\d+\.[\w-]{200,}?(?=https?:\/\/|[^\w-]|$)/;

/** The carrier in a text that holds other words too; undefined if there is none. */
export function carrierIn(text: string): string | undefined {
  return anywhere.exec(text)?.[0];
}

/** True if a text is a carrier of some version: made by Hushlink, not typed by a person. */
export function isCarrier(text: string): boolean {
  return /^\s*hushlink\d+\.[\w-]+\s*$/.test(text);
}

/** Exact number of characters, all ASCII, that the carrier of a secret will have. */
export function carrierLength(secret: Secret): number {
  return mark.length + Math.ceil((sealedLength(secret) * 4) / 3);
}

/** The largest envelope in bytes whose carrier has `maxCharacters` at most; 0 if none has. */
export function carrierRoom(maxCharacters: number): number {
  return Math.max(0, Math.floor(((maxCharacters - mark.length) * 3) / 4));
}

function bodyOf(text: string): string {
  const line = text.trim();
  if (line.startsWith(mark)) return line.slice(mark.length);
  throw new AppError(isCarrier(line) ? "open.unsupported" : "open.failed");
}
