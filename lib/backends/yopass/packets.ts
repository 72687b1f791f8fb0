/**
 * Packet framing (RFC 9580 §4.2). First octet: bit 7 set; bit 6 tells the format.
 *   current: bits 5–0 type; length of one octet (0–191), two (192–223), partial (224–254: a power of
 *            two, another length follows the body) or five (255).
 *   legacy:  bits 5–2 type; bits 1–0: length of 1, 2 or 4 octets, or 3: until the end.
 * Partial bodies are joined. A reader refuses a length beyond the end.
 */
import { type Bytes, concat } from "../../bytes.ts";
import { AppError } from "../../errors.ts";

/** Packet type IDs (§5). */
export const packetType = { skesk: 3, compressed: 8, literal: 11, padding: 21, seipd: 18 } as const;

export interface Packet {
  readonly type: number;
  readonly body: Bytes;
}

/** Frames a body in the current format. */
export function packet(type: number, body: Uint8Array): Bytes {
  return concat(Uint8Array.of(0xc0 | type), lengthOctets(body.length), body);
}

function lengthOctets(length: number): Uint8Array {
  if (length < 192) return Uint8Array.of(length);
  if (length < 8_384) return Uint8Array.of(((length - 192) >> 8) + 192, (length - 192) & 0xff);
  return Uint8Array.of(0xff, length >>> 24, length >>> 16, length >>> 8, length);
}

/** All packets of a message. Throws `open.failed` if the framing is broken. */
export function packetsOf(bytes: Bytes): Packet[] {
  const cursor = new Cursor(bytes);
  const packets: Packet[] = [];
  while (!cursor.atEnd) packets.push(nextPacket(cursor));
  return packets;
}

function nextPacket(cursor: Cursor): Packet {
  const first = cursor.octet();
  if ((first & 0x80) === 0) throw new AppError("open.failed");
  if ((first & 0x40) === 0) {
    return { type: (first >> 2) & 0xf, body: cursor.take(legacyLength(first & 3, cursor)) };
  }
  const parts: Bytes[] = [];
  for (;;) {
    const { length, isPartial } = currentLength(cursor);
    parts.push(cursor.take(length));
    if (!isPartial) return { type: first & 0x3f, body: concat(...parts) };
  }
}

function legacyLength(kind: number, cursor: Cursor): number {
  return kind === 3 ? cursor.left : cursor.number(1 << kind);
}

function currentLength(cursor: Cursor): { length: number; isPartial: boolean } {
  const first = cursor.octet();
  if (first < 192) return { length: first, isPartial: false };
  if (first < 224) return { length: ((first - 192) << 8) + cursor.octet() + 192, isPartial: false };
  if (first < 255) return { length: 2 ** (first & 0x1f), isPartial: true };
  return { length: cursor.number(4), isPartial: false };
}

/** Reads forward through bytes; beyond the end it throws `open.failed`. */
export class Cursor {
  readonly #bytes: Bytes;
  #offset = 0;

  constructor(bytes: Bytes) {
    this.#bytes = bytes;
  }

  get left(): number {
    return this.#bytes.length - this.#offset;
  }

  get atEnd(): boolean {
    return this.left === 0;
  }

  take(length: number): Bytes {
    if (length > this.left) throw new AppError("open.failed");
    this.#offset += length;
    return this.#bytes.slice(this.#offset - length, this.#offset);
  }

  rest(): Bytes {
    return this.take(this.left);
  }

  octet(): number {
    return this.take(1)[0] ?? 0;
  }

  /** Unsigned, big endian. */
  number(octets: number): number {
    return this.take(octets).reduce((sum, octet) => sum * 256 + octet, 0);
  }
}
