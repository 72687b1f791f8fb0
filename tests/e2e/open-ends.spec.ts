import { ServerProcess } from "./harness/server.ts";
import { expect, expectWords, share, shareDamaged, test, ways } from "./opening.ts";
import { Viewer } from "./pages/viewer.ts";

const secret = "s3cret value ✓";

/** A wrong character in the middle of the key: a whole link, but not the one that was sent. */
function altered(link: string): string {
  const at = link.length - 20;
  return `${link.slice(0, at)}${link[at] === "A" ? "B" : "A"}${link.slice(at + 1)}`;
}

for (const way of ways) {
  test.describe(`in ${way}`, () => {
    test.use({ way });

    test("a secret is shown after one click, and its erasure only when the server confirmed it", async ({
      wire,
      visit,
    }) => {
      const { link, views } = await share(wire.base, secret);
      const viewer = new Viewer(await visit(link));
      await expectWords(
        viewer.page,
        new URL(wire.base).host,
        "Once. Opening it uses it up.",
        "in 1 hour",
      );
      expect(await views()).toBe(0);
      await viewer.reveal();
      await expectWords(viewer.page, "has confirmed that its copy is gone");
      expect(await viewer.shownText()).toBe(secret);
      expect(await views()).toBe(1);
    });

    test("one of three views says how many are left", async ({ wire, visit }) => {
      const { link } = await share(wire.base, secret, { views: 3 });
      const viewer = new Viewer(await visit(link));
      await expectWords(viewer.page, "3 times more");
      await viewer.reveal();
      await expectWords(viewer.page, "keeps it for 2 more views");
    });

    test("opened already: says when, and to tell the sender", async ({ wire, visit }) => {
      const { link } = await share(wire.base, secret);
      const first = new Viewer(await visit(link));
      await first.reveal();
      await expectWords(first.page, "has confirmed");
      const second = await visit(link);
      await expectWords(second, /was opened .+ \(\d\d:\d\d/, "tell the sender now");
      await expect(new Viewer(second).revealButton).toHaveCount(0);
    });

    test("opened by somebody else between looking and the click", async ({ wire, visit }) => {
      const { link } = await share(wire.base, secret);
      const [slow, quick] = [new Viewer(await visit(link)), new Viewer(await visit(link))];
      await expect(slow.revealButton).toBeVisible();
      await quick.reveal();
      await expectWords(quick.page, "has confirmed");
      await slow.reveal();
      await expectWords(slow.page, /was opened .+ and can’t be opened again/);
    });

    test("expired: says when", async ({ visit, wire }) => {
      const server = await ServerProcess.start({ env: { HUSHLINK_MIN_EXPIRY: "1" } });
      wire.redirect(server.base);
      const { link } = await share(wire.base, secret, { expiresInSeconds: 1 });
      await new Promise((resume) => setTimeout(resume, 1_500));
      await expectWords(await visit(link), /expired .+ \(\d\d:\d\d/, "new link");
      await server.stop();
    });

    test("revoked: says so, and when", async ({ wire, visit }) => {
      const { link, revoke } = await share(wire.base, secret);
      await revoke();
      await expectWords(await visit(link), /took this secret back .+ \(\d\d:\d\d/);
    });

    test("a wrong passphrase costs a try and not the secret", async ({ wire, visit }) => {
      const { link, views } = await share(wire.base, secret, { passphrase: "right ✓" });
      const viewer = new Viewer(await visit(link));
      await viewer.reveal("wrong");
      await expectWords(viewer.page, "not the right passphrase", "4 tries are left");
      await expect(viewer.passphrase).toBeFocused();
      await viewer.reveal("wrong again");
      await expectWords(viewer.page, "3 tries are left");
      expect(await views()).toBe(0);
      await viewer.reveal("right ✓");
      await viewer.expectShown();
      expect(await viewer.shownText()).toBe(secret);
    });

    test("no passphrase is not a try", async ({ wire, visit }) => {
      const { link } = await share(wire.base, secret, { passphrase: "right" });
      const viewer = new Viewer(await visit(link));
      await viewer.revealButton.click();
      await expectWords(viewer.page, "Type the passphrase first");
      await viewer.reveal("wrong");
      await expectWords(viewer.page, "4 tries are left");
    });

    test("locked after five wrong passphrases, for everybody", async ({ wire, visit }) => {
      const { link } = await share(wire.base, secret, { passphrase: "right" });
      const viewer = new Viewer(await visit(link));
      for (const left of [4, 3, 2, 1]) {
        await viewer.reveal(`guess ${left}`);
        await expectWords(viewer.page, left === 1 ? "1 try is left" : `${left} tries are left`);
      }
      await viewer.reveal("guess 0");
      await expectWords(viewer.page, "locked for good", "new link");
      await expectWords(await visit(link), /locked for good .+ \(\d\d:\d\d/, "say so");
    });

    test("a link that was cut off says so, and uses nothing up", async ({ wire, visit }) => {
      const { link, views } = await share(wire.base, secret);
      await expectWords(
        await visit(link.slice(0, -7)),
        "end of this link is missing",
        "Nothing was used up",
      );
      expect(await views()).toBe(0);
    });

    test("a link with another character in it is not found, and uses nothing up", async ({
      wire,
      visit,
    }) => {
      const { link, views } = await share(wire.base, secret);
      await expectWords(await visit(altered(link)), "doesn’t have this secret", "Compare the link");
      expect(await views()).toBe(0);
    });

    test("a link with a character of no link is damaged", async ({ wire, visit }) => {
      const { link } = await share(wire.base, secret);
      await expectWords(await visit(`${link.slice(0, -4)}%C3%A4bc`), "wrong or missing");
    });

    test("a link from a newer version says so", async ({ wire, visit }) => {
      const { link } = await share(wire.base, secret);
      const newer = link.replace(/#../, "#IA");
      await expectWords(await visit(newer), "made by a newer version");
    });

    test("what does not decrypt is not shown, and says what to tell the sender", async ({
      wire,
      visit,
    }) => {
      const { link } = await shareDamaged(wire.base);
      const viewer = new Viewer(await visit(link));
      await viewer.reveal();
      await expectWords(viewer.page, "doesn’t fit this link", "Tell the sender", "used up");
      expect(wire.requests.some((line) => line.endsWith("/confirm"))).toBe(false);
    });
  });
}

test.describe("on the web page", () => {
  test.use({ way: "the web page" });

  test("a link without its last part says so", async ({ wire, visit }) => {
    await expectWords(await visit(`${wire.base}s/`), "part after the # is missing");
  });

  test("a page loaded again asks for the link, without an error", async ({ wire, visit }) => {
    const { link } = await share(wire.base, secret);
    const page = await visit(link);
    await expect(new Viewer(page).revealButton).toBeVisible();
    await page.reload();
    await expectWords(page, "Open a one-time link");
    await expect(page.getByRole("status")).toHaveCount(0);
  });
});
