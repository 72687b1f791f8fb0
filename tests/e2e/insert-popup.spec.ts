import type { Page } from "playwright";
import { expect, test } from "./harness/composers.ts";
import type { Extension } from "./harness/extension.ts";
import { ServerProcess } from "./harness/server.ts";
import type { Site } from "./harness/sites.ts";
import { ComposerPage } from "./pages/composer.ts";
import { composers, foundByPopup } from "./pages/matrix.ts";
import { noticeIn, noticeText, pressInNotice } from "./pages/notice.ts";
import { insertFromPopup, loseFocusHonestly } from "./pages/real-popup.ts";

// What other tests shared with this browser is not to stand in the popup.
test.beforeEach(({ extension }) => extension.write("session", { share: { step: "idle" } }));

/** What is taken back with one Undo; behind the others somebody types on. */
const undone = new Set(["a bare caret", "everything"]);

for (const editor of composers) {
  test(`${editor}: the popup inserts its link where the caret was when it opened`, async ({
    page,
    site,
    extension,
  }) => {
    const composer = await ComposerPage.open(page, site.origin, editor);
    await loseFocusHonestly(page);
    for (const { name, state, expected } of foundByPopup(editor)) {
      await test.step(name, async () => {
        await composer.write(state);
        const before = await composer.model();
        // A selection stands in the popup's field already.
        const isSelection = state.includes("{");
        await insertFromPopup(extension, page, isSelection ? undefined : "hunter2");
        const link = await composer.readsLink(expected);
        expect(await composer.changes()).toBeGreaterThan(0);
        await composer.noticeSays(isSelection ? /replaced/iu : /inserted/iu);
        await page.keyboard.press(undone.has(name) ? "Control+z" : "!");
        await composer.reads(undone.has(name) ? before : expected.replace("LINK", `${link}!`));
      });
    }
  });
}

test.describe("over a slow server", () => {
  let slow: ServerProcess;
  test.beforeAll(async ({ extension }) => {
    slow = await ServerProcess.start();
    await extension.configure(slow.base);
  });
  test.afterAll(async ({ extension, server }) => {
    await extension.configure(server.base);
    await slow.stop();
  });

  async function begin(page: Page, site: Site, extension: Extension): Promise<ComposerPage> {
    const composer = await ComposerPage.open(page, site.origin, "quill");
    await loseFocusHonestly(page);
    await composer.write("alpha| omega");
    slow.pause();
    await insertFromPopup(extension, page, "hunter2");
    return composer;
  }

  test("the page shows that the link is being made, where that can be ended", async ({
    page,
    site,
    extension,
  }) => {
    const composer = await begin(page, site, extension);
    await noticeIn(page, /making a one-time link/iu);
    await pressInNotice(page, /^Cancel$/u);
    slow.resume();
    await noticeIn(page, /stopped/iu);
    expect(await composer.model()).toBe("alpha omega");
    const popup = await extension.clickToolbar(page);
    await popup.find("textbox", /^Secret$/u);
    expect(await popup.evaluate("document.querySelector('textarea').value")).toBe("hunter2");
    await popup.close();
  });

  test("the page says that no link could be made, and the popup can try again at once", async ({
    page,
    site,
    extension,
  }) => {
    const composer = await begin(page, site, extension);
    await slow.halt();
    await noticeIn(page, /could not be reached|can’t be reached|answer/iu);
    expect(await composer.model()).toBe("alpha omega");
    slow = await ServerProcess.start({ port: slow.port, folder: slow.folder });
    const popup = await extension.clickToolbar(page);
    await popup.click(await popup.find("button", /^Try again$/u));
    await expect.poll(() => popup.text()).toContain("Your link is ready");
    // The notice in the page still stands: nothing had to wait for its end.
    expect(await noticeText(page)).toMatch(/reached|answer/iu);
    await popup.close();
  });
});
