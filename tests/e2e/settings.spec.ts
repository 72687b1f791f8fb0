import { Extension } from "./harness/extension.ts";
import { expect, test } from "./harness/fixtures.ts";
import { serve, servePage } from "./harness/sites.ts";
import { Options } from "./pages/options.ts";
import { PopupTab } from "./pages/popup.ts";

/** Welcome page and options, in a browser that has to be asked for each host. */

const hasHost = async (extension: Extension) =>
  (await extension.worker()).evaluate(() =>
    chrome.permissions.contains({ origins: ["http://127.0.0.1/*"] }),
  );

test("from the welcome page to a link takes one address", async ({ server }) => {
  const extension = await Extension.launch({ access: "silent" });
  try {
    expect(await hasHost(extension)).toBe(false);
    const page = await extension.open("welcome.html");
    await page.getByLabel("Address of a server").fill(`127.0.0.1:${server.port}`);
    await page.getByRole("button", { name: "Use this server", exact: true }).click();
    await expect(page.getByRole("heading", { name: "You’re ready" })).toBeFocused();
    expect(await hasHost(extension)).toBe(true);
    const popup = await PopupTab.open(extension);
    const { link } = await popup.shareText("first secret");
    expect(link.startsWith(server.base)).toBe(true);
  } finally {
    await extension.close();
  }
});

test("each wrong address has its own words, and leaves no permission behind", async () => {
  const extension = await Extension.launch({ access: "silent" });
  const site = await serve((_request, response) => response.end("<h1>Not a server</h1>"));
  const closed = await serve((_request, response) => response.end());
  await closed.close();
  try {
    const page = await extension.open("options.html");
    const field = page.getByLabel("Address of a server");
    const cases: [typed: string, words: RegExp][] = [
      ["", /It looks like https:/],
      ["not an address", /This is not the address of a server/],
      ["http://secrets.example.com", /is not encrypted/],
      [closed.origin, /did not answer/],
      [site.origin, /nothing Hushlink knows/],
    ];
    for (const [typed, words] of cases) {
      await field.fill(typed);
      await page.getByRole("button", { name: "Test and add" }).click();
      await expect(page.getByText(words)).toBeVisible();
    }
    await expect(page.getByText("No server yet")).toBeVisible();
    expect(await hasHost(extension)).toBe(false);
  } finally {
    await extension.close();
    await site.close();
  }
});

test("a tested server says what it can do; removing it gives the permission back", async ({
  server,
}) => {
  const extension = await Extension.launch({ access: "silent" });
  try {
    await extension.configure(server.base);
    const page = await extension.open("options.html");
    await expect(page.getByText(/doesn’t let Hushlink reach/)).toBeVisible();
    await page.getByRole("button", { name: "Allow this server" }).click();
    await expect(page.getByText(/Works\. A test secret was made in .* revoked in/)).toBeVisible();
    await expect(page.getByRole("listitem").filter({ hasText: /^Revoke$/ })).toBeVisible();
    await page.getByRole("button", { name: "Remove Test server" }).click();
    await expect(page.getByText("No server yet")).toBeVisible();
    await expect.poll(() => hasHost(extension)).toBe(false);
  } finally {
    await extension.close();
  }
});

test("the form begins with the last choice for its server, until that is forgotten", async ({
  extension,
}) => {
  const first = await PopupTab.open(extension);
  await first.shareText("chosen", { views: "3 times", expiry: "1 hour" });
  await first.page.getByRole("button", { name: "New secret" }).click();
  await expect(first.secret).toBeVisible();
  await first.page.close();
  const begins = async (views: number) => {
    const popup = await PopupTab.open(extension);
    await expect(popup.page.getByLabel("Opens")).toHaveValue(String(views));
    await popup.page.close();
  };
  await begins(3);
  // What was chosen for one link is not a new default.
  const { settings } = await extension.read("local");
  expect(settings).toMatchObject({ views: 1, expiresInSeconds: null });

  const { page } = await Options.open(extension);
  await expect(page.getByText("remembered for 1 site or server").first()).toBeVisible();
  await page.getByRole("button", { name: "Forget remembered choices" }).click();
  await expect(page.getByText("No choice is remembered.").first()).toBeVisible();
  await begins(1);
});

test("a link in place begins with what was chosen last on the same site", async ({ extension }) => {
  const site = await servePage("<textarea id=field>alpha secret omega</textarea>");
  const choice = { expiresInSeconds: 3_600, views: 1, atMs: 1 };
  const remembered = {
    byServer: { own: { ...choice, views: 5 } },
    bySite: { [new URL(site.origin).host]: { own: { ...choice, views: 2 } } },
  };
  await extension.write("local", { remembered });
  const page = await extension.context.newPage();
  await page.goto(site.origin);
  await page.evaluate("field.focus(), field.setSelectionRange(6, 12)");
  await extension.shareSelection(page);
  await expect.poll(async () => (await extension.read("local"))["receipts"]).toHaveLength(1);
  const { receipts } = await extension.read("local");
  expect(receipts).toMatchObject([{ views: 2 }]);
  await page.close();
  await site.close();
});

test("the options keep what was set, and erase everything when told", async ({ extension }) => {
  const page = await extension.open("options.html");
  await page.getByLabel("Text", { exact: true }).fill("Here: {link}");
  await page.getByRole("switch", { name: "Say in the page what happened" }).uncheck();
  await page.getByLabel("Expires after").selectOption({ label: "1 hour" });
  await expect
    .poll(async () => (await extension.read("local"))["settings"])
    .toMatchObject({ template: "Here: {link}", notices: false, expiresInSeconds: 3_600 });
  await page.getByLabel("Text", { exact: true }).fill("no link in here");
  await expect(page.getByText(/need \{link\}/)).toBeVisible();
  await page.reload();
  await expect(page.getByLabel("Text", { exact: true })).toHaveValue("Here: {link}");

  await page.getByRole("button", { name: "Erase everything" }).click();
  await page.getByRole("button", { name: "Erase now" }).click();
  await expect(page.getByText("No server yet")).toBeVisible();
  expect(await extension.read("local")).toEqual({});
});
