/**
 * The OpenPGP messages that Yopass stores (RFC 9580 §10.3): SKESK, SEIPD, and inside it one literal
 * data packet (§5.9):
 *   offset  length  meaning
 *   0       1       "b" binary, "u" or "t" text
 *   1       1       length n of the file name
 *   2       n       file name, UTF-8
 *   2+n     4       date, 0
 *   6+n     …       content
 * Generation "v6" (SKESK v6, SEIPD v2, AES-256-GCM) is for servers from 14 on, "v4" (SKESK v4, SEIPD v1)
 * for older ones, whose clients can't read v6.
 */
import { type Bytes, concat, textOf, utf8 } from "../../bytes.ts";
import { AppError } from "../../errors.ts";
import { Cursor, packet, packetsOf, packetType } from "./packets.ts";
import { openData, sealData1, sealData2 } from "./seipd.ts";
import { openSession, sealSession4, sealSession6, sessionKeyBytes } from "./skesk.ts";

export type Generation = "v4" | "v6";

export interface Literal {
  readonly format: "text" | "binary";
  /** "" for none. */
  readonly name: string;
  readonly content: Bytes;
}

/** Encrypts with a passphrase. */
export async function sealMessage(
  literal: Literal,
  passphrase: Bytes,
  how: { readonly generation: Generation; readonly random: (byteCount: number) => Bytes },
): Promise<Bytes> {
  const { generation, random } = how;
  const session = random(sessionKeyBytes);
  const inner = packet(packetType.literal, literalBody(literal));
  const [skesk, seipd] =
    generation === "v6"
      ? [
          await sealSession6(session, passphrase, random),
          await sealData2(inner, session, random(32)),
        ]
      : [await sealSession4(session, passphrase, random), sealData1(inner, session, random(16))];
  return concat(packet(packetType.skesk, skesk), packet(packetType.seipd, seipd));
}

function literalBody({ format, name, content }: Literal): Bytes {
  const nameBytes = nameOctets(name);
  const head = Uint8Array.of(format === "text" ? 0x75 : 0x62, nameBytes.length);
  return concat(head, nameBytes, new Uint8Array(4), content);
}

/** At most 255 octets, and no half character at the end. */
function nameOctets(name: string): Bytes {
  const characters = Array.from(name);
  while (utf8(characters.join("")).length > 255) characters.pop();
  return utf8(characters.join(""));
}

/**
 * Throws `open.failed` for a wrong passphrase or a damaged message, `open.unsupported` for one that
 * Yopass does not write.
 */
export async function openMessage(message: Bytes, passphrase: Bytes): Promise<Literal> {
  const [skesk, seipd, ...rest] = packetsOf(message);
  if (skesk?.type !== packetType.skesk) throw new AppError("open.failed");
  // More than one passphrase, or a public key beside it.
  if (seipd?.type !== packetType.seipd || rest.length > 0) throw new AppError("open.unsupported");
  const session = await openSession(skesk.body, passphrase);
  const inner = packetsOf(await openData(seipd.body, session));
  const [literal, ...others] = inner.filter((one) => one.type !== packetType.padding);
  if (literal?.type !== packetType.literal || others.length > 0) {
    throw new AppError("open.unsupported");
  }
  return readLiteral(new Cursor(literal.body));
}

function readLiteral(cursor: Cursor): Literal {
  const format = String.fromCharCode(cursor.octet());
  const name = textOf(cursor.take(cursor.octet()));
  cursor.take(4);
  return { format: "ut".includes(format) ? "text" : "binary", name, content: cursor.rest() };
}

/**
 * The text of a message. In literals marked as text, line ends travel as CRLF (§5.9): openpgp.js
 * writes them so, the Go client does not; both mean LF.
 */
export function textIn({ format, content }: Literal): string {
  const text = textOf(content);
  return format === "text" ? text.replaceAll("\r\n", "\n") : text;
}

/** A text with CR in it would lose it when marked as text, so it travels as binary. */
export function textLiteral(text: string): Literal {
  return { format: text.includes("\r") ? "binary" : "text", name: "", content: utf8(text) };
}
