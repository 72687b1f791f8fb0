import type { Page } from "playwright";
import { Extension } from "./harness/extension.ts";
import { servePage } from "./harness/sites.ts";
import { expect, launchPlain, share, test } from "./opening.ts";
import { noticeIn } from "./pages/notice.ts";
import { doneShare } from "./pages/popup.ts";

/** The language that the person reads, in every place where Hushlink has words. */

const speaksOf = (page: Page) => page.locator("html").getAttribute("lang");

test("who reads German has welcome, popup, list, menus and notice in it", async ({ server }) => {
  const extension = await Extension.launch({ language: "de-DE", keepWelcome: true });
  try {
    const welcome = await extension.welcome();
    await expect(welcome.getByRole("heading", { level: 1 })).toHaveText("Willkommen bei Hushlink");
    expect(await speaksOf(welcome)).toBe("de");
    await welcome.close();
    await extension.configure(server.base);

    expect(await extension.read("session")).toMatchObject({ menusLanguage: "de" });

    const popup = await extension.open("popup.html");
    await popup.getByRole("textbox", { name: "Geheimnis" }).fill("geheim");
    await popup.getByRole("button", { name: /^Verschlüsseln und Link kopieren/ }).click();
    await doneShare(extension);
    await popup.getByRole("tab", { name: "Gesendet" }).click();
    await expect(popup.locator(".sent-state")).toHaveText("Wartet");
    expect(await speaksOf(popup)).toBe("de");

    const site = await servePage("<title>Chat</title><textarea>geheim</textarea>");
    const page = await extension.context.newPage();
    await page.goto(site.origin);
    await page.locator("textarea").selectText();
    await extension.shareSelection(page);
    await noticeIn(page, /^Ersetzt: Einmal-Link · öffnet einmal · 24 Std\./);
    await site.close();
  } finally {
    await extension.close();
  }
});

const others = [
  ["fr", "Partager", "Options de Hushlink"],
  ["es", "Compartir", "Opciones de Hushlink"],
  ["ja", "共有", "Hushlink の設定"],
] as const;

for (const [language, tab, title] of others) {
  test(`who reads ${language} has popup and options in it`, async () => {
    const extension = await Extension.launch({ language });
    try {
      const popup = await extension.open("popup.html");
      await expect(popup.getByRole("tab").first()).toHaveText(tab);
      const options = await extension.open("options.html");
      await expect(options).toHaveTitle(title);
      expect([await speaksOf(popup), await speaksOf(options)]).toEqual([language, language]);
    } finally {
      await extension.close();
    }
  });
}

test("the web page tells its end in the recipient's language, in one request, and without a script what it needs", async ({
  server,
}) => {
  const browser = await launchPlain();
  try {
    const { link, revoke } = await share(server.base, "x");
    await revoke();
    const context = await browser.newContext({ locale: "ja-JP" });
    const page = await context.newPage();
    const requests: string[] = [];
    page.on("request", (request) => requests.push(request.resourceType()));
    const sentences: Promise<string>[] = [];
    page.on("response", (response) => {
      if (response.request().resourceType() === "document") sentences.push(response.text());
    });
    await page.goto(link);
    await expect(page.getByRole("alert")).toContainText("送信者が無効化しました");
    expect(await speaksOf(page)).toBe("ja");
    await expect(page).toHaveTitle("シークレットを開く – Hushlink");
    expect(requests.filter((type) => type !== "fetch")).toEqual(["document"]);
    const scriptless = await browser.newContext({ locale: "de-CH", javaScriptEnabled: false });
    const still = await scriptless.newPage();
    await still.goto(link);
    await expect(still).toHaveTitle("Geheimnis öffnen – Hushlink");
    await expect(still.getByRole("heading")).toHaveText("Diese Seite braucht JavaScript");
    const [html = ""] = await Promise.all(sentences);
    expect(html).toContain('<html lang="ja">');
    expect(html).not.toContain("Open a secret");
  } finally {
    await browser.close();
  }
});
