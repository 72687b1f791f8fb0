import { expect, test } from "./harness/composers.ts";
import { ComposerPage } from "./pages/composer.ts";
import { composers, selectionsIn } from "./pages/matrix.ts";
import { pressShortcut } from "./pages/triggers.ts";

for (const editor of composers) {
  test(`${editor}: the shortcut puts a link in the place of the selection, and one Undo takes it back`, async ({
    page,
    site,
    extension,
  }) => {
    const composer = await ComposerPage.open(page, site.origin, editor);
    for (const { name, state, expected } of selectionsIn(editor)) {
      await test.step(name, async () => {
        await composer.write(state);
        const before = await composer.model();
        await pressShortcut(extension, page);
        await composer.readsLink(expected);
        expect(await composer.changes()).toBeGreaterThan(0);
        await composer.noticeSays(/replaced/iu);
        await page.keyboard.press("Control+z");
        await composer.reads(before);
      });
    }
  });
}
