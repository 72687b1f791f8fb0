import type { Bytes } from "./bytes.ts";

/** One request to a backend. */
export interface NetRequest {
  readonly url: string;
  readonly method: "GET" | "POST" | "PUT" | "DELETE";
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Bytes | Blob | FormData | URLSearchParams;
  readonly signal?: AbortSignal;
  /** Longest time without any progress before `backend.timeout`; 20,000 by default. */
  readonly timeoutMs?: number;
  /** Longest answer that is read; one byte more gives `backend.garbled`. 1 MiB by default. */
  readonly maxAnswerBytes?: number;
  /** Called while the answer arrives, with the bytes so far and, if known, the whole length. */
  readonly onAnswerBytes?: (received: number, whole: number | undefined) => void;
}

/** An answer, read to its end. Any status may come: what it means is the adapter's to say. */
export interface NetAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Bytes;
}

/**
 * Sends one request, once, without cookies, referrer or cache. Throws `allow.host` before anything
 * is sent if the answer could not be read; `backend.unreachable` if no whole answer came,
 * `backend.offline` if there was no network to begin with, `backend.timeout`, `backend.redirected` if
 * the server points elsewhere, `backend.garbled` if the answer is too long, `job.cancelled` if
 * `signal` was aborted.
 * Never retries.
 */
export type Fetch = (request: NetRequest) => Promise<NetAnswer>;

/** What adapters and jobs need of the outside world. */
export interface Effects {
  readonly fetch: Fetch;
  /** Cryptographically strong random bytes. */
  readonly random: (byteCount: number) => Bytes;
  readonly nowMs: () => number;
}
