import { expect, type Locator, type Page } from "playwright/test";
import type { ShareDone, ShareState } from "../../../lib/share-state.ts";
import type { RemoteDocument } from "../harness/cdp.ts";
import type { Extension } from "../harness/extension.ts";
import { until } from "../harness/poll.ts";

export interface Choices {
  readonly passphrase?: string;
  /** As the form names them: "Once", "3 times". */
  readonly views?: string;
  readonly expiry?: string;
}

/** The share as the extension itself remembers it; the popup never shows a whole link. */
export async function shareState(extension: Extension): Promise<ShareState> {
  const { share } = await extension.read("session");
  return (share as ShareState | undefined) ?? { step: "idle" };
}

/**
 * Waits for the running share to be done. A share that fails ends the wait at once; `old` is a
 * state that was there before this share began, and does not count.
 */
export function doneShare(extension: Extension, old?: ShareState): Promise<ShareDone> {
  // How its link was delivered may still change after an old share was done.
  const isOld = (state: ShareState) =>
    state.step === old?.step && "jobId" in old && "jobId" in state && state.jobId === old.jobId;
  return until(
    "the share to be done",
    async () => {
      const state = await shareState(extension);
      const isOver = state.step === "done" || state.step === "failed";
      return isOver && !isOld(state) && state;
    },
    100_000,
  ).then((state) => {
    if (state.step === "failed") throw new Error(`the share failed: ${state.failure.code}`);
    return state;
  });
}

/** The popup's document in a tab: everything but the popup's own coming and going. */
export class PopupTab {
  readonly page: Page;
  readonly secret: Locator;
  readonly passphrase: Locator;
  readonly submit: Locator;
  readonly problem: Locator;
  readonly #extension: Extension;

  private constructor(extension: Extension, page: Page) {
    this.#extension = extension;
    this.page = page;
    this.secret = page.getByRole("textbox", { name: "Secret", exact: true });
    this.passphrase = page.getByRole("textbox", { name: "Passphrase" });
    this.submit = page.getByRole("button", { name: /^Encrypt and copy link/ });
    this.problem = page.getByRole("alert");
  }

  static async open(extension: Extension): Promise<PopupTab> {
    const popup = new PopupTab(extension, await extension.open("popup.html"));
    await expect(popup.page.getByRole("main")).toBeVisible();
    return popup;
  }

  async choose({ passphrase, views, expiry }: Choices): Promise<void> {
    if (passphrase !== undefined) await this.passphrase.fill(passphrase);
    if (views !== undefined) await this.page.getByLabel("Opens").selectOption({ label: views });
    if (expiry !== undefined) {
      await this.page.getByLabel("Expires after").selectOption({ label: expiry });
    }
  }

  async pickFile(file: string | { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
    await this.page.locator("input[type=file]").setInputFiles(file);
  }

  /** Presses the button and waits for the link. */
  async share(): Promise<ShareDone> {
    const old = await shareState(this.#extension);
    await this.submit.click();
    const done = await doneShare(this.#extension, old);
    await expect(this.page.getByRole("heading", { level: 1 })).toBeVisible();
    return done;
  }

  async shareText(text: string, choices: Choices = {}): Promise<ShareDone> {
    await this.secret.fill(text);
    await this.choose(choices);
    return this.share();
  }
}

/** The real popup over a tab, as it opens from the toolbar. */
export class ToolbarPopup {
  readonly document: RemoteDocument;

  private constructor(document: RemoteDocument) {
    this.document = document;
  }

  static async open(extension: Extension, page: Page): Promise<ToolbarPopup> {
    return new ToolbarPopup(await extension.clickToolbar(page));
  }

  async type(text: string): Promise<void> {
    const field = await this.document.find("textbox", /^Secret$/);
    await this.document.focus(field);
    await this.document.type(text);
  }

  /** What stands in the field. */
  async typed(): Promise<string> {
    await this.document.find("textbox", /^Secret$/);
    return this.document.evaluate<string>("document.querySelector('textarea').value");
  }

  submit(): Promise<void> {
    return this.document.clickOn("button", /^Encrypt and/);
  }

  /** Ctrl+Enter. */
  submitByKeys(): Promise<void> {
    return this.document.press("Enter", 13, 2);
  }

  heading(name: RegExp): Promise<number> {
    return this.document.find("heading", name, 30_000);
  }

  close(): Promise<void> {
    return this.document.close();
  }
}
