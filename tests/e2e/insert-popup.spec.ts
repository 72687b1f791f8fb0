import { expect, test } from "./harness/composers.ts";
import { ComposerPage } from "./pages/composer.ts";
import { caretsIn, composers } from "./pages/matrix.ts";
import { insertFromPopup, loseFocusHonestly } from "./pages/real-popup.ts";

// What other tests shared with this browser is not to stand in the popup.
test.beforeEach(({ extension }) => extension.write("session", { share: { step: "idle" } }));

for (const editor of composers) {
  test(`${editor}: the popup inserts its link where the caret was when it opened`, async ({
    page,
    site,
    extension,
  }) => {
    const composer = await ComposerPage.open(page, site.origin, editor);
    await loseFocusHonestly(page);
    for (const { name, state, expected } of caretsIn(editor)) {
      await test.step(name, async () => {
        await composer.write(state);
        // A selection stands in the popup's field already.
        await insertFromPopup(extension, page, state.includes("{") ? undefined : "hunter2");
        const link = await composer.readsLink(expected);
        expect(await composer.changes()).toBeGreaterThan(0);
        await composer.noticeSays(state.includes("{") ? /replaced/iu : /inserted/iu);
        await page.keyboard.type("!");
        await composer.reads(expected.replace("LINK", `${link}!`));
      });
    }
  });
}
