import { browser } from "./api.ts";

/** Shorter than the 30 seconds after which Chrome ends an idle worker; each API call starts them anew. */
const everyMs = 20_000;

/** Keeps the worker alive until the work has ended. Returns what the work returns. */
export async function stayAwake<T>(work: Promise<T>): Promise<T> {
  const timer = setInterval(() => void browser.runtime.getPlatformInfo(), everyMs);
  try {
    return await work;
  } finally {
    clearInterval(timer);
  }
}
