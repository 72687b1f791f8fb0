import type { Frame, Page } from "playwright";
import type {} from "../../sites/composer.ts";
import type { EditorName } from "../../sites/editors.ts";
import { until } from "../harness/poll.ts";
import { noticeIn, pressInNotice } from "./notice.ts";

/** How long the slowest editor takes to see that the browser's selection has changed. */
const noticedMs = 160;

/** A page with one composer, driven by keys, and read through the editor's own model. */
export class ComposerPage {
  readonly page: Page;
  readonly editor: EditorName;
  /** Where the editor is: the page itself, or a frame in it. */
  readonly frame: Frame;

  private constructor(page: Page, editor: EditorName, frame: Frame) {
    this.page = page;
    this.editor = editor;
    this.frame = frame;
  }

  static async open(page: Page, origin: string, editor: EditorName): Promise<ComposerPage> {
    await page.goto(`${origin}/composer.html?editor=${editor}`);
    return ComposerPage.in(page, page.mainFrame(), editor);
  }

  /** The composer in a frame that shows a composer page. */
  static async in(page: Page, frame: Frame, editor: EditorName): Promise<ComposerPage> {
    await frame.waitForFunction(() => window.site !== undefined, undefined, { timeout: 20_000 });
    return new ComposerPage(page, editor, frame);
  }

  /**
   * Loads a text and selects what stands between braces, or puts the caret where the bar is:
   * `a {secret} b`, `a |b`. Bold stretches stand between `**`.
   */
  async write(state: string): Promise<void> {
    await this.frame.evaluate(
      (text) => {
        // Chromium keeps selecting all, but tells of a caret, when what is selected is exchanged.
        getSelection()?.removeAllRanges();
        const active = window.site?.root.activeElement ?? document.activeElement;
        if (active instanceof HTMLElement) active.blur();
        window.site?.load(text);
      },
      state.replaceAll(/[{}|]/gu, ""),
    );
    await this.frame.evaluate(() => window.site?.focus());
    await this.pause();
    await this.select(state);
    await this.pause();
  }

  async select(state: string): Promise<void> {
    const plain = state.replaceAll("**", "");
    const isWhole = plain.startsWith("{") && plain.endsWith("}");
    if (isWhole) return this.page.keyboard.press("Control+a");
    const from = /[{|]\s*(?<word>[^\s{}|]*)/u.exec(plain)?.groups?.["word"] ?? "";
    const to = /(?<word>[^\s{}|]*)[}|]/u.exec(plain)?.groups?.["word"] ?? "";
    if (to === "") return;
    const field = await this.field();
    await field.evaluate(selectWords, { from, to, isCaret: state.includes("|") });
  }

  /** The frame that holds the text: TinyMCE makes one of its own. */
  async field(): Promise<Frame> {
    if (this.editor !== "tinymce") return this.frame;
    return until("TinyMCE's frame", () => this.frame.childFrames()[0]);
  }

  model(): Promise<string> {
    return this.frame.evaluate(() => window.site?.model() ?? "");
  }

  changes(): Promise<number> {
    return this.frame.evaluate(() => window.site?.changes ?? 0);
  }

  /** Waits until the model reads so, and throws what it reads if it never does. */
  async reads(expected: string, timeoutMs = 5_000): Promise<void> {
    let last = "";
    const look = async () => {
      last = await this.model();
      return last === expected;
    };
    await until("", look, timeoutMs).catch(() => {
      throw new Error(
        `expected ${JSON.stringify(expected)}, but the model is ${JSON.stringify(last)}`,
      );
    });
  }

  /** Waits until the model reads so, with any link in the place of LINK; returns that link. */
  async readsLink(expected: string, timeoutMs = 8_000): Promise<string> {
    const [before = "", after = ""] = expected.split("LINK");
    let last = "";
    const look = async () => {
      last = await this.model();
      if (!last.startsWith(before) || !last.endsWith(after)) return undefined;
      const inserted = last.slice(before.length, last.length - after.length);
      return /^http:\/\/127\.0\.0\.1:\d+\/s\/#[\w-]{20,}$/u.test(inserted) && inserted;
    };
    return until("", look, timeoutMs).catch(() => {
      throw new Error(
        `expected ${JSON.stringify(expected)}, but the model is ${JSON.stringify(last)}`,
      );
    });
  }

  /** Waits for a notice with such words, which no script of the page can see, and closes it. */
  async noticeSays(words: RegExp): Promise<void> {
    await noticeIn(this.page, words);
    await pressInNotice(this.page, /^Close$/u);
  }

  async pause(): Promise<void> {
    await this.page.waitForTimeout(noticedMs);
  }
}

/** Runs in the page: selects from the start of one word to the end of another. */
function selectWords({ from, to, isCaret }: { from: string; to: string; isCaret: boolean }): void {
  const root = window.site?.root ?? document;
  const field = root.querySelector<HTMLTextAreaElement>(
    "#holder textarea, #holder input, textarea",
  );
  if (field && !root.querySelector("[contenteditable]")) {
    const start = isCaret ? field.value.indexOf(to) + to.length : field.value.indexOf(from);
    field.setSelectionRange(start, isCaret ? start : field.value.indexOf(to) + to.length);
    return;
  }
  const top = root instanceof Document ? root.body : root;
  const texts: Text[] = [];
  const walker = document.createTreeWalker(top, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  const holding = (word: string) => {
    const found = texts.find(
      (text) => text.parentElement?.isContentEditable && text.data.includes(word),
    );
    if (!found) throw new Error(`no ${word} in the editor`);
    return { node: found, index: found.data.indexOf(word) };
  };
  const last = holding(to);
  const end = { node: last.node, offset: last.index + to.length };
  const first = holding(from || to);
  const start = isCaret ? end : { node: first.node, offset: first.index };
  const selecting = root as { getSelection?: () => Selection | null };
  const selection = selecting.getSelection?.() ?? document.getSelection();
  selection?.setBaseAndExtent(start.node, start.offset, end.node, end.offset);
}
