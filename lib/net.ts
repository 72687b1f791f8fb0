import { isLoopback } from "./address.ts";
import type { Bytes } from "./bytes.ts";
import type { Fetch, NetAnswer, NetRequest } from "./effects.ts";
import { AppError } from "./errors.ts";

const defaultTimeoutMs = 20_000;
const defaultMaxAnswerBytes = 1 << 20;
const longBodyBytes = 1 << 20;

/**
 * Makes the one `Fetch` of the product out of the platform's `fetch`: no cookies, no referrer, no
 * cache, no redirect, an answer of bounded length, and a limit on the time without progress.
 * `before` may refuse a request before anything is sent.
 */
export function makeFetch(
  platformFetch: typeof fetch,
  before: (url: URL) => Promise<void> = async () => {},
): Fetch {
  return async (request) => {
    const url = new URL(request.url);
    refuseInsecure(url);
    await before(url);
    const watch = new Watch(request);
    try {
      return await answerOf(platformFetch, request, watch);
    } catch (thrown) {
      throw watch.reasonOf(thrown, url);
    } finally {
      watch.end();
    }
  };
}

/** Throws `input.insecure` for an address that is neither https nor on this computer. */
export function refuseInsecure(url: URL): void {
  const safe = url.protocol === "https:" || (url.protocol === "http:" && isLoopback(url.hostname));
  if (!safe) throw new AppError("input.insecure", { host: url.host });
}

/** Ends a request when its caller does, or when nothing has moved for too long. */
class Watch {
  readonly controller = new AbortController();
  readonly #request: NetRequest;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #timedOut = false;
  /** Nothing can have been sent then; a network that goes away later may have carried it. */
  readonly #startedOffline = globalThis.navigator?.onLine === false;
  readonly #onAbort = () => this.controller.abort();

  constructor(request: NetRequest) {
    this.#request = request;
    if (request.signal?.aborted) this.controller.abort();
    request.signal?.addEventListener("abort", this.#onAbort);
    this.progress();
  }

  progress(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#timedOut = true;
      this.controller.abort();
    }, this.#request.timeoutMs ?? defaultTimeoutMs);
  }

  end(): void {
    clearTimeout(this.#timer);
    this.#request.signal?.removeEventListener("abort", this.#onAbort);
  }

  /** What a failed request means; the platform's own words may hold the address and are dropped. */
  reasonOf(thrown: unknown, url: URL): AppError {
    if (thrown instanceof AppError) return thrown;
    const host = url.host;
    if (this.#request.signal?.aborted) return new AppError("job.cancelled");
    if (this.#timedOut) return new AppError("backend.timeout", { host });
    const offline = this.#startedOffline && !isLoopback(url.hostname);
    return new AppError(offline ? "backend.offline" : "backend.unreachable", { host });
  }
}

async function answerOf(
  platformFetch: typeof fetch,
  request: NetRequest,
  watch: Watch,
): Promise<NetAnswer> {
  const response = await platformFetch(request.url, {
    method: request.method,
    ...(request.headers ? { headers: { ...request.headers } } : {}),
    ...(request.body === undefined ? {} : { body: sentAs(request.body) }),
    signal: watch.controller.signal,
    credentials: "omit",
    cache: "no-store",
    redirect: "manual",
    referrerPolicy: "no-referrer",
  });
  watch.progress();
  const redirected =
    response.type === "opaqueredirect" || (response.status >= 300 && response.status < 400);
  if (redirected) throw new AppError("backend.redirected", { host: new URL(request.url).host });
  const body = await bodyOf(response, request, watch);
  return { status: response.status, headers: response.headers, body };
}

/**
 * Bytes as they are best sent. Chromium copies an array whole into every process on its way out; a
 * Blob it reads piece by piece, in half the time and a third of the memory.
 */
function sentAs(body: NonNullable<NetRequest["body"]>): BodyInit {
  return body instanceof Uint8Array && body.length > longBodyBytes ? new Blob([body]) : body;
}

/** Reads to the end; what is longer than allowed or shorter than announced is refused. */
async function bodyOf(response: Response, request: NetRequest, watch: Watch): Promise<Bytes> {
  const host = new URL(request.url).host;
  const limit = request.maxAnswerBytes ?? defaultMaxAnswerBytes;
  const announced = announcedLength(response.headers);
  if (announced !== undefined && announced > limit) throw new AppError("backend.garbled", { host });
  if (!response.body) return new Uint8Array(0);
  const body = new GrowingBytes(announced);
  const reader = response.body.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    watch.progress();
    if (body.length + next.value.length > limit) {
      await reader.cancel();
      throw new AppError("backend.garbled", { host });
    }
    body.add(next.value);
    request.onAnswerBytes?.(body.length, announced);
  }
  if (announced !== undefined && body.length < announced) {
    throw new AppError("backend.unreachable", { host });
  }
  return body.whole();
}

/** Bytes that arrive in pieces, of which there may be very many; each is copied at once and let go. */
class GrowingBytes {
  length = 0;
  #room: Bytes;

  constructor(expected = 0) {
    this.#room = new Uint8Array(expected);
  }

  add(piece: Uint8Array): void {
    const length = this.length + piece.length;
    if (length > this.#room.length) {
      const larger = new Uint8Array(Math.max(length, 2 * this.#room.length));
      larger.set(this.#room);
      this.#room = larger;
    }
    this.#room.set(piece, this.length);
    this.length = length;
  }

  whole(): Bytes {
    return this.length === this.#room.length ? this.#room : this.#room.slice(0, this.length);
  }
}

/** The body's length as announced; undefined if it is not, or if the body was compressed on the way. */
function announcedLength(headers: Headers): number | undefined {
  const text = headers.get("content-length");
  if (text === null || headers.has("content-encoding") || !/^\d{1,15}$/.test(text))
    return undefined;
  return Number(text);
}
