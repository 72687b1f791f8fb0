/**
 * What PrivNote's own page writes (gibberish-aes 1.0): base64, with line breaks, of
 *   offset  length  meaning
 *   0       8       "Salted__"
 *   8       8       salt
 *   16      …       AES-256-CBC, PKCS #7 padding, of the text in UTF-8
 * key (32) || IV (16) = EVP_BytesToKey, MD5, one round:
 *   D1 = MD5(passphrase || salt), Dn = MD5(Dn-1 || passphrase || salt), joined
 * The passphrase is the link's fragment, 9 characters, or a password that the sender chose. Nothing is
 * stretched and nothing authenticated: it is only read here, never written.
 */
import { md5 } from "@noble/hashes/legacy.js";
import { type Bytes, concat, textOf, utf8 } from "../../bytes.ts";
import { AppError } from "../../errors.ts";
import { fromBase64 } from "../base64.ts";
import { openCbc } from "../cipher.ts";

const magic = utf8("Salted__");
const headBytes = 16;

/** Throws `open.failed` for a wrong passphrase, as far as that can be noticed. */
export async function openLegacy(written: string, passphrase: string): Promise<string> {
  const sealed = fromBase64(written.replace(/[\r\n]/g, ""));
  const isWhole = sealed?.length !== undefined && sealed.length > headBytes;
  if (!isWhole || !magic.every((octet, i) => octet === sealed[i]))
    throw new AppError("open.failed");
  const derived = bytesToKey(utf8(passphrase), sealed.slice(magic.length, headBytes));
  const [key, iv] = [derived.slice(0, 32), derived.slice(32, 48)];
  return textOf(await openCbc(key, iv, sealed.subarray(headBytes)));
}

function bytesToKey(passphrase: Bytes, salt: Bytes): Bytes {
  let last = new Uint8Array(0);
  const digests: Bytes[] = [];
  for (let round = 0; round < 3; round++) {
    last = new Uint8Array(md5(concat(last, passphrase, salt)));
    digests.push(last);
  }
  return concat(...digests);
}
