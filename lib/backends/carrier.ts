import * as v from "valibot";
import { textOf, utf8 } from "../bytes.ts";
import {
  carrierIn,
  carrierLength,
  carrierRoom,
  openCarrier,
  sealCarrier,
} from "../crypto/carrier.ts";
import { largestContent } from "../crypto/envelope.ts";
import { encodeToken, newToken, parseToken } from "../crypto/token.ts";
import type { Effects } from "../effects.ts";
import { AppError } from "../errors.ts";
import type { Secret, ShareOptions } from "../model.ts";
import { hostOf, ownJson } from "./answers.ts";
import type { CreateRequest, Plan, Ref, Taken } from "./backend.ts";
import { hasPassphrase } from "./limits.ts";

/*
 * What adapters share whose server would read the text: it gets our envelope as armored text, below
 * a few lines for people who meet it without Hushlink. The key stands in the fragment of the link.
 */

const forExtension = `This message is encrypted, and this server has no key to it. To read it, open the whole link
that you were sent, with all that stands after its #, in the browser extension Hushlink.`;
/** So much is kept free for the explanation, whatever address it names. */
const explanationLength = 560;
const longestAddress = 200;

/** What people see who open the link without Hushlink. `openAt`: a page that can open it all the same. */
export function explanation(openAt?: string): string {
  if (openAt === undefined || openAt.length > longestAddress) return forExtension;
  return `This message is encrypted, and this server has no key to it. To read it, copy all of it, go to

${openAt}

and paste it there, and behind it the whole link that you were sent, with all that stands after its #.
In the browser extension Hushlink that link opens by itself.`;
}

const PlanJson = v.object({ token: v.string() });
const tokenForm = /^[\w-]{44}$/;

/** Chooses the key. */
export function carrierPlan(options: ShareOptions, fx: Effects): Plan {
  return JSON.stringify({ token: encodeToken(newToken(fx.random, hasPassphrase(options))) });
}

/** Largest text or file, in bytes, that fits into so many characters together with the explanation. */
export function carriedBytes(maxCharacters: number): number {
  return largestContent(carrierRoom(maxCharacters - explanationLength));
}

/** What the server is to keep, and what the link's fragment is to hold. Throws `input.too-large`. */
export async function sealForServer(
  request: CreateRequest,
  maxCharacters: number,
): Promise<{ text: string; fragment: string }> {
  const { secret, options, signal, onProgress } = request;
  if (carrierLength(secret) + explanationLength > maxCharacters) {
    throw new AppError("input.too-large", { maxBytes: carriedBytes(maxCharacters) });
  }
  const token = parseToken(ownJson(PlanJson, request.plan).token);
  const { passphrase } = options;
  const carrier = await sealCarrier({ secret, token, passphrase, signal, onProgress });
  const text = `${explanation(request.openAt)}\n\n${carrier.text}`;
  return { text, fragment: carrier.fragmentToken };
}

/** Whether the fragment of a link is a key of ours; never throws. */
export function hasCarrierKey(link: URL): boolean {
  const fragment = link.hash.slice(1);
  if (!tokenForm.test(fragment)) return false;
  try {
    return parseToken(fragment).key.length > 0;
  } catch {
    return false;
  }
}

/** Whether a link's key asks for a passphrase. Throws as `parseToken` for a broken key. */
export function passphraseOf(key: string): Ref["passphrase"] {
  return parseToken(key).needsPassphrase ? "needed" : "none";
}

/**
 * What was taken, from the text that a server kept for one reader. Throws `backend.garbled` if
 * nothing of ours is in it: it is not what was stored.
 */
export function takenFrom(text: string, url: string): Taken {
  const carrier = carrierIn(text);
  if (carrier === undefined) throw new AppError("backend.garbled", { host: hostOf(url) });
  return { ciphertext: utf8(carrier), viewsLeft: 0, note: "" };
}

/** Opens what `takenFrom` found. */
export async function openTaken(
  taken: Taken,
  ref: Ref,
  passphrase: string | undefined,
): Promise<Secret> {
  const text = textOf(taken.ciphertext);
  const needed = passphraseOf(ref.key) === "needed";
  try {
    return await openCarrier({ text, fragmentToken: ref.key, passphrase });
  } catch (thrown) {
    const isWrong = needed && thrown instanceof AppError && thrown.code === "open.failed";
    throw isWrong ? new AppError("open.wrong-passphrase") : thrown;
  }
}

/** For calls that a server does not have. */
export function unsupported(field: string, base?: string): AppError {
  return new AppError("backend.unsupported", { field, ...(base ? { host: hostOf(base) } : {}) });
}

/** HTTP Basic authentication (RFC 7617), UTF-8. */
export function basic(user: string, password: string): string {
  const octets = utf8(`${user}:${password}`);
  return `Basic ${btoa(String.fromCharCode(...octets))}`;
}
