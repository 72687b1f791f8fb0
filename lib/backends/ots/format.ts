/**
 * Luzifer/ots: what `openssl enc -aes-256-cbc -pbkdf2 -md sha512 -iter 300000 -a -A` writes, base64 of
 *   offset  length  meaning
 *   0       8       "Salted__"
 *   8       8       salt
 *   16      …       AES-256-CBC, PKCS #7 padding
 * key (32) || IV (16) = PBKDF2-SHA512(passphrase of the link, salt, 300000)
 *
 * Plaintext: the text itself, or with files `OTSMeta` followed by JSON
 *   {"secret": text, "attachments": [{"name", "type", "data": base64}]}
 * Nothing is authenticated: a change goes unseen unless it breaks the padding, UTF-8 or the JSON.
 */
import * as v from "valibot";
import { type Bytes, concat, textOf, utf8 } from "../../bytes.ts";
import { AppError } from "../../errors.ts";
import type { Secret } from "../../model.ts";
import { fromBase64, toBase64 } from "../base64.ts";
import { openCbc, pbkdf2, sealCbc } from "../cipher.ts";

const magic = utf8("Salted__");
const banner = "OTSMeta";
const saltBytes = 8;
const headBytes = magic.length + saltBytes;

/** `salt`: 8 random bytes. */
export async function seal(secret: Secret, passphrase: string, salt: Bytes): Promise<string> {
  const { key, iv } = await keysOf(passphrase, salt);
  const sealed = await sealCbc(key, iv, utf8(await plaintextOf(secret)));
  return toBase64(concat(magic, salt, sealed));
}

async function plaintextOf(secret: Secret): Promise<string> {
  // A text that looks like the other form has to travel in it.
  if (secret.kind === "text") {
    const isPlain = !secret.text.startsWith(banner);
    return isPlain ? secret.text : banner + JSON.stringify({ secret: secret.text });
  }
  const { name, type, content } = secret;
  const bytes = toBase64(new Uint8Array(await content.arrayBuffer()));
  const attachment = { name, type: type === "" ? "application/octet-stream" : type, data: bytes };
  return banner + JSON.stringify({ secret: "", attachments: [attachment] });
}

/** Throws `open.failed` for a wrong passphrase, as far as that can be noticed, and for broken bytes. */
export async function open(sealed: Bytes, passphrase: string): Promise<Secret> {
  const hasHead = magic.every((octet, i) => octet === sealed[i]);
  if (!hasHead || sealed.length <= headBytes) throw new AppError("open.failed");
  const { key, iv } = await keysOf(passphrase, sealed.slice(magic.length, headBytes));
  return secretOf(textOf(await openCbc(key, iv, sealed.subarray(headBytes))));
}

async function keysOf(passphrase: string, salt: Bytes): Promise<{ key: Bytes; iv: Bytes }> {
  const cost = { hash: "SHA-512", iterations: 300_000, bytes: 48 } as const;
  const derived = await pbkdf2(utf8(passphrase), salt, cost);
  return { key: derived.slice(0, 32), iv: derived.slice(32) };
}

const Meta = v.object({
  secret: v.optional(v.string(), ""),
  attachments: v.optional(
    v.nullable(v.array(v.object({ name: v.string(), type: v.string(), data: v.string() }))),
    [],
  ),
});

/** The parts of a decrypted text. Throws `open.failed` if the structured form is broken. */
export function secretOf(plain: string): Secret {
  if (!plain.startsWith(banner)) return { kind: "text", text: plain };
  const { secret, attachments } = metaOf(plain.slice(banner.length));
  const files = (attachments ?? []).map(({ name, type, data }): Secret => {
    const bytes = fromBase64(data);
    if (!bytes) throw new AppError("open.failed");
    return { kind: "file", name, type, content: new Blob([bytes], { type }) };
  });
  const parts: Secret[] = secret === "" ? [] : [{ kind: "text", text: secret }];
  const [first, ...more] = [...parts, ...files];
  if (!first) return { kind: "text", text: "" };
  return more.length > 0 ? { ...first, more } : first;
}

function metaOf(json: string): v.InferOutput<typeof Meta> {
  try {
    return v.parse(Meta, JSON.parse(json));
  } catch {
    throw new AppError("open.failed");
  }
}
