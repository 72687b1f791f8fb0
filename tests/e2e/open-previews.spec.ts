import { request } from "node:http";
import { until } from "./harness/poll.ts";
import { expect, share, test } from "./opening.ts";

const secret = "not for robots";

/** As these programs announce themselves, in November 2026 and before. */
const agents = {
  Slack: "Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)",
  "Slack images": "Slack-ImgProxy (+https://api.slack.com/robots)",
  Teams:
    "Mozilla/5.0 (Windows NT 6.1; WOW64) SkypeUriPreview Preview/0.5 skype-url-preview@microsoft.com",
  Discord: "Mozilla/5.0 (compatible; Discordbot/2.0; +https://discordapp.com)",
  Telegram: "TelegramBot (like TwitterBot)",
  WhatsApp: "WhatsApp/2.23.20.0",
  Facebook: "facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)",
  LinkedIn: "LinkedInBot/1.0 (compatible; Mozilla/5.0; Apache-HttpClient +http://www.linkedin.com)",
  Mattermost: "mattermost-bot/1.1",
  Apple:
    "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_11_1) AppleWebKit/601.2.4 (KHTML, like Gecko) Version/9.0.1 Safari/601.2.4 facebookexternalhit/1.1 Facebot Twitterbot/1.0",
  "Outlook Safe Links":
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Safari/537.36 Edg/120.0.0.0",
  Proofpoint: "Mozilla/5.0 (compatible; Proofpoint URL Defense)",
  Barracuda: "BarracudaCentral/1.0",
  Mimecast: "Mimecast-URL-Scanner/1.0",
  Google: "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
  curl: "curl/8.5.0",
};

/** One request, as these programs make it; whatever is answered. The fragment is not sent, as by any client. */
function knock(url: string, method: string, agent: string): Promise<void> {
  const headers = {
    "user-agent": agent,
    purpose: "prefetch",
    "sec-purpose": "prefetch;prerender",
  };
  return new Promise((resolve, reject) => {
    const knocking = request(url, { method, headers, agent: false }, (answer) => {
      answer.resume().on("end", resolve);
    });
    knocking.on("error", reject).end();
  });
}

test("no preview and no scanner that only fetches uses anything up", async ({ wire }) => {
  const { link, views } = await share(wire.base, secret);
  for (const agent of Object.values(agents)) {
    for (const method of ["GET", "HEAD", "OPTIONS", "POST"]) {
      for (const url of [
        link,
        link.replace("/#", "#"),
        link.replace("#", "%23"),
        link.replace("#", "?"),
      ]) {
        await knock(url, method, agent);
      }
    }
  }
  expect(wire.requests.length).toBeGreaterThan(200);
  expect(await views()).toBe(0);
});

test("a preview finds neither key nor content, and a name that says what it is", async ({
  wire,
}) => {
  const { link, token } = await share(wire.base, secret);
  const answer = await fetch(link);
  const html = await answer.text();
  expect(html).not.toContain(token);
  expect(html).toMatch(/<title>[^<]*Hushlink<\/title>/);
  expect(html).toContain("noindex");
  expect(answer.headers.get("content-type")).toContain("text/html");
});

test("a scanner that loads the page and runs its script, but does not click, uses nothing up", async ({
  wire,
  plainBrowser,
}) => {
  for (const userAgent of [agents["Outlook Safe Links"], agents.Google, agents.Proofpoint]) {
    const { link, views } = await share(wire.base, secret);
    const context = await plainBrowser.newContext({ userAgent });
    const page = await context.newPage();
    await page.goto(link, { waitUntil: "networkidle" });
    await expect(page.getByRole("button", { name: "Reveal the secret" })).toBeVisible();
    await page.mouse.move(100, 100);
    await page.mouse.wheel(0, 500);
    await page.screenshot();
    await page.reload();
    expect(await views()).toBe(0);
    await context.close();
  }
});

test("a scanner that clicks everything, but has the link without its fragment, uses nothing up", async ({
  wire,
  plainBrowser,
}) => {
  const { link, views } = await share(wire.base, secret);
  const page = await plainBrowser.newPage();
  await page.goto(link.replace(/#.*/, ""));
  await expect(page.getByRole("main")).toContainText("part after the # is missing");
  for (const button of await page.getByRole("button").all()) {
    await button.click({ timeout: 1_000 }).catch(() => undefined);
  }
  expect(await views()).toBe(0);
  await page.close();
});

test("a browser that prefetches or prerenders the link uses nothing up", async ({
  wire,
  plainBrowser,
}) => {
  const { link, views } = await share(wire.base, secret);
  const page = await plainBrowser.newPage();
  await page.goto(`${wire.base}s/`);
  wire.requests.length = 0;
  // The page's own policy forbids this to anybody but a test that takes it away.
  await page.route("**/chat", (route) =>
    route.fulfill({
      contentType: "text/html",
      body: `<link rel="prefetch" href="${link}"><script type="speculationrules">
        {"prerender":[{"source":"list","urls":["${link}"]}]}</script>`,
    }),
  );
  await page.goto(`${wire.base}chat`);
  await until("the prefetch", () => wire.requests.some((line) => line === "GET /s/"));
  await page.waitForTimeout(1_000);
  expect(await views()).toBe(0);
  await page.close();
});
