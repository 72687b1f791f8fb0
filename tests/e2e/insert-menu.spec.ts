import { expect, test } from "./harness/composers.ts";
import { ComposerPage } from "./pages/composer.ts";
import { composers, selectionsIn } from "./pages/matrix.ts";
import { PageScript } from "./pages/page-script.ts";
import { clickMenu } from "./pages/triggers.ts";

for (const editor of composers) {
  test(`${editor}: the menu puts a link in the place of the selection, with the caret behind it`, async ({
    page,
    site,
    extension,
  }) => {
    const composer = await ComposerPage.open(page, site.origin, editor);
    for (const { name, state, expected } of selectionsIn(editor)) {
      await test.step(name, async () => {
        await composer.write(state);
        const script = await PageScript.into(extension, page);
        await script.follow();
        await clickMenu(extension, page, { frameId: script.frameId });
        const link = await composer.readsLink(expected);
        expect(await composer.changes()).toBeGreaterThan(0);
        await page.keyboard.type("!");
        await composer.reads(expected.replace("LINK", `${link}!`));
        await page.getByRole("button", { name: "Send" }).click({ timeout: 2_000 });
      });
    }
  });
}
