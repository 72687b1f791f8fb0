import { AppError } from "../errors.ts";
import {
  type Frame,
  type FrameHere,
  type FrameReport,
  guardApiKey,
  type PagePort,
  pageApiKey,
} from "../page/contract.ts";
import { browser } from "./api.ts";

/**
 * The way into web pages: our script is put there when the user acts, runs in a world that the page
 * can't see, and answers only as the result of the call.
 */
export const pagePort: PagePort = {
  async survey(tabId) {
    const target = { tabId, allFrames: true };
    try {
      await browser.scripting.executeScript({ target, files: ["/page.js"] });
      const answers = await browser.scripting.executeScript({
        target,
        func: callPage,
        args: [pageApiKey, "survey", []],
      });
      return answers.flatMap(({ frameId, result }): FrameHere[] => {
        const answer = result as { readonly value: FrameReport } | undefined | null;
        return answer ? [{ frameId, report: answer.value }] : [];
      });
    } catch {
      throw new AppError("page.forbidden");
    }
  },

  async enter({ tabId, frameId }) {
    const target = { tabId, frameIds: [frameId] };
    try {
      await browser.scripting.executeScript({ target, files: ["/page.js"] });
    } catch {
      throw new AppError("page.forbidden");
    }
  },

  call: async (frame, name, ...args) => (await callIn(frame, pageApiKey, name, args)) as never,
  guard: async (frame, name) => (await callIn(frame, guardApiKey, name, [])) as never,
};

async function callIn(
  { tabId, frameId }: Frame,
  key: string,
  name: string,
  args: readonly unknown[],
): Promise<unknown> {
  const target = { tabId, frameIds: [frameId] };
  const [answer] = await browser.scripting
    .executeScript({ target, func: callPage, args: [key, name, args] })
    .catch(() => []);
  const result = answer?.result as { readonly value: unknown } | undefined | null;
  if (!result) throw new AppError("page.moved");
  return result.value;
}

/** Runs in the page: must not use anything from this file. undefined if our script is not there. */
async function callPage(key: string, name: string, args: readonly unknown[]): Promise<unknown> {
  const world = globalThis as unknown as Record<
    string,
    Record<string, CallableFunction> | undefined
  >;
  const api = world[key];
  if (!api) return undefined;
  return { value: await api[name]?.(...args) };
}
