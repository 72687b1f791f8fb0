import { readFile } from "node:fs/promises";
import { expect, type Locator, type Page } from "playwright/test";
import type { Extension } from "../harness/extension.ts";
import { extensionOrigin } from "../harness/paths.ts";

/** The viewer, in the extension or on the server's own page: the same steps, the same names. */
export class Viewer {
  readonly page: Page;
  readonly revealButton: Locator;
  readonly passphrase: Locator;

  constructor(page: Page) {
    this.page = page;
    this.revealButton = page.getByRole("button", { name: /^(Reveal the (secret|file)|Unlock)$/ });
    this.passphrase = page.getByRole("textbox", { name: "Passphrase" });
  }

  /** Goes to the link as a click does: the extension takes over before the server's page loads. */
  static async follow(extension: Extension, link: string): Promise<Viewer> {
    const page = await extension.context.newPage();
    await page.goto(link);
    await expect(page).toHaveURL(`${extensionOrigin}/viewer.html`);
    return new Viewer(page);
  }

  /** Pastes something into the viewer's own field. */
  static async paste(extension: Extension, pasted: string): Promise<Viewer> {
    const page = await extension.open("viewer.html");
    await page.getByRole("textbox", { name: "Link" }).fill(pasted);
    await page.getByRole("button", { name: "Open", exact: true }).click();
    return new Viewer(page);
  }

  async reveal(passphrase?: string): Promise<void> {
    if (passphrase !== undefined) await this.passphrase.fill(passphrase);
    await this.revealButton.click();
  }

  async expectShown(): Promise<void> {
    await expect(this.page.getByRole("heading", { name: /^The (secret|file)$/ })).toBeVisible({
      timeout: 60_000,
    });
  }

  /** The text as it stands in the document; the viewer shows it only when asked. */
  async shownText(): Promise<string> {
    await this.page.getByRole("button", { name: "Show", exact: true }).click();
    return (await this.page.getByRole("region", { name: "Secret text" }).textContent()) ?? "";
  }

  /** Presses "Copy". */
  async copy(): Promise<void> {
    await this.page.getByRole("button", { name: "Copy", exact: true }).click();
    await expect(this.page.getByRole("button", { name: "Copied" })).toBeVisible();
  }

  /** Saves text or file, and gives its name and bytes as they are on the disk. */
  async saved(): Promise<{ name: string; bytes: Buffer }> {
    const arriving = this.page.waitForEvent("download");
    await this.page.getByRole("button", { name: /^Save (as a|the) file$/ }).click();
    const download = await arriving;
    return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
  }
}
