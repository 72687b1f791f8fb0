import { expect, type Locator, type Page } from "playwright/test";
import type { Extension } from "../harness/extension.ts";

/** The options page; the welcome page's form for a server has the same names. */
export class Options {
  readonly page: Page;
  readonly address: Locator;
  readonly add: Locator;

  private constructor(page: Page) {
    this.page = page;
    this.address = page.getByRole("textbox", { name: "Address of a server" });
    this.add = page.getByRole("button", { name: /^(Test and add|Use this server)$/ });
  }

  static async open(extension: Extension, path = "options.html"): Promise<Options> {
    const options = new Options(await extension.open(path));
    await expect(options.address).toBeVisible();
    return options;
  }

  async try(address: string): Promise<void> {
    await this.address.fill(address);
    await this.add.click();
  }

  /** Adds a server as a person does: the address is tested, the permission asked for. */
  async addServer(address: string): Promise<void> {
    await this.try(address);
    await expect(this.page.getByText(/was added\. Works\. Answered in \d+ ms\./)).toBeVisible();
  }
}
