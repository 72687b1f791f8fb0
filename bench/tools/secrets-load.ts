import { createHash, randomBytes } from "node:crypto";
import { headers } from "../../lib/wire/native.ts";
import { type LoadResult, load } from "./http-load.ts";

const owner = digest(randomBytes(32));
const token = randomBytes(32);
const access = digest(token);

/** Creates secrets and then reveals them, over so many connections. */
export class SecretsLoad {
  readonly ids: string[] = [];
  readonly #url: string;
  readonly #bytes: number;
  readonly #body: Buffer;

  constructor(url: string, bytes: number) {
    this.#url = url;
    this.#bytes = bytes;
    this.#body = randomBytes(bytes);
  }

  /** Until the time is up, or until there are so many. */
  create(
    connections: number,
    seconds: number,
    most = Number.POSITIVE_INFINITY,
  ): Promise<LoadResult> {
    const tail =
      ` HTTP/1.1\r\nHost: x\r\nContent-Type: application/octet-stream\r\n` +
      `Content-Length: ${this.#bytes}\r\n${headers.access}: ${access}\r\n` +
      `${headers.owner}: ${owner}\r\n${headers.expiresIn}: 3600\r\n${headers.views}: 1\r\n\r\n`;
    let count = 0;
    const next = () => {
      if (count++ >= most) return undefined;
      const id = randomBytes(16).toString("base64url");
      this.ids.push(id);
      return [Buffer.from(`PUT /api/v1/secrets/${id}${tail}`, "latin1"), this.#body];
    };
    return load(this.#url, { connections, seconds, next });
  }

  /** Each secret once, until the time is up or all are taken. */
  reveal(connections: number, seconds: number): Promise<LoadResult> {
    const authorization = `Authorization: Bearer ${token.toString("base64url")}`;
    const next = () => {
      const id = this.ids.pop();
      if (id === undefined) return undefined;
      const claim = `${headers.claim}: ${randomBytes(16).toString("base64url")}`;
      const head = `POST /api/v1/secrets/${id}/reveal?${this.#bytes} HTTP/1.1\r\nHost: x`;
      return [Buffer.from(`${head}\r\n${authorization}\r\n${claim}\r\nContent-Length: 0\r\n\r\n`)];
    };
    return load(this.#url, { connections, seconds, next });
  }
}

function digest(bytes: Buffer): string {
  return createHash("sha256").update(bytes).digest("base64url");
}
