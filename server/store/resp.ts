/**
 * RESP2, the protocol of Redis and Valkey (redis.io/docs/latest/develop/reference/protocol-spec).
 *
 *   +text\r\n            simple string          :number\r\n          integer
 *   -text\r\n            error                  $-1\r\n, *-1\r\n     null
 *   $length\r\nbytes\r\n bulk string            *count\r\nreplies    array
 */
export type Reply = string | number | Buffer | null | RedisError | readonly Reply[];
export type Argument = string | number | Buffer;

/** An error that Redis answered with; its first word is the kind. */
export class RedisError extends Error {
  override readonly name = "RedisError";

  get kind(): string {
    return this.message.split(" ", 1)[0] ?? "";
  }
}

/** Longer arguments are sent as they are instead of being copied into one string with the others. */
const longArgument = 8 * 1024;

/** A command as pieces to write one after the other; strings are latin1. */
export function encodeCommand(args: readonly Argument[]): (string | Buffer)[] {
  const pieces: (string | Buffer)[] = [];
  let text = `*${args.length}\r\n`;
  for (const arg of args) {
    const bytes = typeof arg === "number" ? String(arg) : arg;
    text += `$${bytes.length}\r\n`;
    if (Buffer.isBuffer(bytes) && bytes.length > longArgument) {
      pieces.push(text, bytes);
      text = "\r\n";
    } else {
      text += `${Buffer.isBuffer(bytes) ? bytes.toString("latin1") : bytes}\r\n`;
    }
  }
  pieces.push(text);
  return pieces;
}

interface Place {
  at: number;
}

/** Cuts a stream of bytes into replies. */
export class ReplyReader {
  #chunks: Buffer[] = [];
  #held = 0;
  /** There is no whole reply before so many bytes are there: a long one is put together only once. */
  #needed = 1;

  /** Gives the replies that are complete now. Throws on bytes that are no RESP2. */
  push(chunk: Buffer): Reply[] {
    this.#chunks.push(chunk);
    this.#held += chunk.length;
    if (this.#held < this.#needed) return [];
    const bytes = this.#chunks.length === 1 ? chunk : Buffer.concat(this.#chunks);
    const replies: Reply[] = [];
    const place = { at: 0 };
    let start = 0;
    for (;;) {
      const reply = this.#read(bytes, place);
      if (reply === undefined) break;
      replies.push(reply);
      start = place.at;
    }
    const rest = bytes.subarray(start);
    this.#needed = Math.max(this.#needed - start, rest.length + 1);
    this.#chunks = rest.length > 0 ? [rest] : [];
    this.#held = rest.length;
    return replies;
  }

  /** undefined: not complete yet, and `#needed` says how many bytes it takes at least. */
  #read(bytes: Buffer, place: Place): Reply | undefined {
    const end = bytes.indexOf("\r\n", place.at, "latin1");
    this.#needed = bytes.length + 1;
    if (end < 0) return undefined;
    const kind = bytes[place.at];
    const line = bytes.toString("latin1", place.at + 1, end);
    place.at = end + 2;
    if (kind === 0x24) return this.#readBulk(bytes, place, Number(line));
    if (kind === 0x3a) return Number(line);
    if (kind === 0x2b) return line;
    if (kind === 0x2d) return new RedisError(line);
    if (kind === 0x2a) return this.#readArray(bytes, place, Number(line));
    throw new Error("expected RESP2");
  }

  #readBulk(bytes: Buffer, place: Place, length: number): Buffer | null | undefined {
    if (length < 0) return null;
    const end = place.at + length;
    if (bytes.length < end + 2) {
      this.#needed = end + 2;
      return undefined;
    }
    const bulk = bytes.subarray(place.at, end);
    place.at = end + 2;
    return bulk;
  }

  #readArray(bytes: Buffer, place: Place, count: number): readonly Reply[] | null | undefined {
    if (count < 0) return null;
    const replies: Reply[] = [];
    while (replies.length < count) {
      const reply = this.#read(bytes, place);
      if (reply === undefined) return undefined;
      replies.push(reply);
    }
    return replies;
  }
}
