import type { Page } from "playwright";
import type { FrameHere, PageApi, pageApiKey } from "../../../lib/page/contract.ts";
import type { Extension } from "../harness/extension.ts";
import { until } from "../harness/poll.ts";
import { tabOf } from "./triggers.ts";

const key: typeof pageApiKey = "hushlink.page.1";

interface Scripting {
  readonly scripting: {
    executeScript(options: object): Promise<{ frameId: number; result?: unknown }[]>;
  };
}

/**
 * The script of the built extension in a page, called from the extension's worker as the product
 * does, but step by step: what happens between two steps is for the test to decide.
 */
export class PageScript {
  readonly #extension: Extension;
  readonly tabId: number;
  /** The frame that calls go to. */
  frameId = 0;

  private constructor(extension: Extension, tabId: number) {
    this.#extension = extension;
    this.tabId = tabId;
  }

  /** Puts the script into a page and into its frames that may be reached. */
  static async into(extension: Extension, page: Page): Promise<PageScript> {
    const { id } = await tabOf(extension, page);
    const script = new PageScript(extension, id);
    await script.#execute({ allFrames: true }, { files: ["page.js"] });
    return script;
  }

  /** Turns to the frame that has the focus. */
  async follow(): Promise<void> {
    this.frameId = await until("the focused frame", async () => {
      const answers = await this.#execute({ allFrames: true }, { name: "survey", args: [] });
      return focusedFrame(answers as FrameHere[]);
    });
  }

  async call<Name extends keyof PageApi>(
    name: Name,
    ...args: Parameters<PageApi[Name]>
  ): Promise<Awaited<ReturnType<PageApi[Name]>>> {
    const [answer] = await this.#execute({ frameIds: [this.frameId] }, { name, args });
    return answer?.report as never;
  }

  async #execute(where: object, what: { files: string[] } | { name: string; args: unknown[] }) {
    const worker = await this.#extension.worker();
    return worker.evaluate(
      async ([target, wanted, apiKey]) => {
        const { scripting } = chrome as unknown as Scripting;
        const call = (world: string, name: string, args: unknown[]) =>
          (globalThis as unknown as Record<string, Record<string, (...all: unknown[]) => unknown>>)[
            world
          ]?.[name]?.(...args);
        const how =
          "files" in wanted ? wanted : { func: call, args: [apiKey, wanted.name, wanted.args] };
        const answers = await scripting.executeScript({ target, ...how });
        return answers.map(({ frameId, result }) => ({ frameId, report: result }));
      },
      [{ tabId: this.tabId, ...where }, what, key] as const,
    );
  }
}

function focusedFrame(frames: readonly FrameHere[]): number | undefined {
  let path: readonly number[] = [];
  for (;;) {
    const here = frames.find(({ report }) => report.path.join() === path.join());
    if (here?.report.focusedChild === undefined) return here?.frameId;
    path = [...path, here.report.focusedChild];
  }
}
