import { crc32, deflateSync } from "node:zlib";
import type { Page } from "playwright";
import type { Secret } from "../../lib/model.ts";
import { expect, share, test, ways } from "./opening.ts";
import { Viewer } from "./pages/viewer.ts";

/** Opens a secret as far as it goes by itself: there, and hidden. */
async function opened(
  base: string,
  visit: (link: string) => Promise<Page>,
  secret: Secret | string,
): Promise<Viewer> {
  const { link } = await share(base, secret);
  const viewer = new Viewer(await visit(link));
  await viewer.reveal();
  await viewer.expectShown();
  return viewer;
}

const dotenv = "# staging\nDB_HOST=db.internal\nDB_PASSWORD='p4ss w0rd'\nexport TOKEN=abc#def\n";

for (const way of ways) {
  test.describe(`in ${way}`, () => {
    test.use({ way });

    test("a text is not in the document before it is asked for, and leaves it when hidden", async ({
      wire,
      visit,
    }) => {
      const viewer = await opened(wire.base, visit, "hunter2");
      const { page } = viewer;
      expect(await page.content()).not.toContain("hunter2");
      expect(await viewer.shownText()).toBe("hunter2");
      await page.getByRole("button", { name: "Hide", exact: true }).click();
      expect(await page.content()).not.toContain("hunter2");
    });

    test("what was shown is hidden after a minute without a movement, not before", async ({
      wire,
      visit,
    }) => {
      const { link } = await share(wire.base, "hunter2");
      const page = await visit("about:blank");
      await page.clock.install();
      await page.goto(link);
      const viewer = new Viewer(page);
      await viewer.reveal();
      await viewer.shownText();
      await page.clock.runFor(50_000);
      await page.mouse.move(10, 10);
      await page.clock.runFor(50_000);
      await expect(page.getByRole("region", { name: "Secret text" })).toHaveText("hunter2");
      await page.clock.runFor(11_000);
      await expect(page.getByRole("main")).toContainText("Hidden again");
      expect(await page.content()).not.toContain("hunter2");
    });

    test("markup in a secret is text, and runs nothing", async ({ wire, visit }) => {
      const markup = `<img src=x onerror="document.title='owned'"><script>document.title='owned'</script>&lt;b&gt;`;
      const viewer = await opened(wire.base, visit, markup);
      expect(await viewer.shownText()).toBe(markup);
      expect(await viewer.page.title()).not.toBe("owned");
      expect(await viewer.page.locator("main img, main script").count()).toBe(0);
    });

    test("each value of a .env file can be copied by itself, as a program would read it", async ({
      wire,
      visit,
    }) => {
      const { page } = await opened(wire.base, visit, dotenv);
      await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
      for (const [name, value] of [
        ["DB_HOST", "db.internal"],
        ["DB_PASSWORD", "p4ss w0rd"],
        ["TOKEN", "abc#def"],
      ] as const) {
        await page.getByRole("button", { name: `Copy ${name}` }).click();
        await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(value);
      }
      expect(await page.content()).not.toContain("p4ss");
    });

    test("a value of JSON, half of a login and a single line can be copied by themselves", async ({
      wire,
      visit,
    }) => {
      const cases = [
        ['{"db":{"password":"p4ss","ports":[5432]}}', "Copy db.password", "p4ss"],
        ["ann@corp.example / hunter2", "Copy password", "hunter2"],
        ["first line\nsecond line\n", "Copy line 2", "second line"],
      ] as const;
      for (const [text, name, value] of cases) {
        const { page } = await opened(wire.base, visit, text);
        await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
        if (name.startsWith("Copy line")) await page.getByText("Line by line").click();
        await page.getByRole("button", { name }).click();
        await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(value);
        await page.close();
      }
    });

    test("a private key is shown as what it is", async ({ wire, visit }) => {
      const key =
        "-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNz\n-----END OPENSSH PRIVATE KEY-----\n";
      const viewer = await opened(wire.base, visit, key);
      await expect(viewer.page.getByRole("main")).toContainText("A private key (OPENSSH)");
      const saved = await viewer.saved();
      expect(saved).toEqual({ name: "secret.key", bytes: Buffer.from(key) });
    });

    test("a picture is drawn only on request, and from memory", async ({ wire, visit }) => {
      const content = new Blob([png(40, 30)], { type: "image/png" });
      const file = { kind: "file", name: "board.png", type: "image/png", content } as const;
      const { page } = await opened(wire.base, visit, file);
      await expect(page.getByRole("main")).toContainText("board.png");
      await expect(page.getByRole("img")).toHaveCount(0);
      await page.getByRole("button", { name: "Show the picture" }).click();
      const picture = page.getByRole("img", { name: "The picture that was shared" });
      await expect(picture).toBeVisible();
      await expect
        .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
        .toBe(40);
      expect(await picture.getAttribute("src")).toMatch(/^blob:/);
      await page.getByRole("button", { name: "Hide", exact: true }).click();
      await expect(picture).toHaveCount(0);
    });

    test("while a large file arrives, its progress is told, and it is saved whole", async ({
      wire,
      visit,
    }) => {
      const content = new Blob([new Uint8Array(3_000_000).fill(65)]);
      const file = { kind: "file", name: "backup.bin", type: "", content } as const;
      const { link } = await share(wire.base, file);
      const viewer = new Viewer(await visit(link));
      await expect(viewer.page.getByRole("main")).toContainText("3 MB");
      const goOn = wire.holdAt(/POST .*reveal$/, 1_500_000);
      await viewer.reveal();
      const progress = viewer.page.getByRole("progressbar", { name: /^Fetching from 127/ });
      const arrived = () => progress.evaluate((bar: HTMLProgressElement) => bar.value);
      await expect.poll(arrived).toBeGreaterThan(0.4);
      expect(await arrived()).toBeLessThan(0.6);
      goOn();
      await viewer.expectShown();
      await expect(viewer.page.getByRole("main")).toContainText("3 MB");
      expect((await viewer.saved()).bytes.length).toBe(content.size);
    });

    test("an SVG is a file to save, never a picture; a broken picture says so", async ({
      wire,
      visit,
    }) => {
      const svg = new Blob([
        "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
      ]);
      const drawing = { kind: "file", name: "a.svg", type: "image/svg+xml", content: svg } as const;
      const first = await opened(wire.base, visit, drawing);
      await expect(first.page.getByRole("button", { name: "Save the file" })).toBeVisible();
      await expect(first.page.getByRole("button", { name: "Show the picture" })).toHaveCount(0);
      const second = await opened(wire.base, visit, { ...drawing, type: "image/png" });
      await second.page.getByRole("button", { name: "Show the picture" }).click();
      await expect(second.page.getByRole("main")).toContainText("can’t be shown here");
    });

    test("a file name from a stranger can't hide what it is or where it goes", async ({
      wire,
      visit,
    }) => {
      const name = "../../bill\u202efdp.exe";
      const content = new Blob(["MZ"]);
      const viewer = await opened(wire.base, visit, { kind: "file", name, type: "", content });
      await expect(viewer.page.getByRole("main")).toContainText("billfdp.exe");
      expect((await viewer.saved()).name).toBe("billfdp.exe");
    });

    test("done: the secret is gone from the page", async ({ wire, visit }) => {
      const viewer = await opened(wire.base, visit, "hunter2");
      await viewer.shownText();
      await viewer.page.getByRole("button", { name: /^Done/ }).click();
      await expect(
        viewer.page.getByRole("heading", { name: "Removed from this page" }),
      ).toBeFocused();
      expect(await viewer.page.content()).not.toContain("hunter2");
    });

    test("by keyboard alone: passphrase, reveal, show, copy", async ({ wire, visit }) => {
      const { link } = await share(wire.base, "by hand", { passphrase: "pass" });
      const page = await visit(link);
      const viewer = new Viewer(page);
      await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
      await expect(viewer.passphrase).toBeFocused();
      await page.keyboard.type("pass");
      await page.keyboard.press("Enter");
      await viewer.expectShown();
      await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
      await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      await expect(page.getByRole("button", { name: "Copied" })).toBeVisible();
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe("by hand");
      await page.keyboard.press("Tab");
      await page.keyboard.press("Space");
      await expect(page.getByRole("region", { name: "Secret text" })).toHaveText("by hand");
    });
  });
}

test.describe("in the web page", () => {
  test.use({ way: "the web page" });

  test("one file, no other request than to its own server, and within 60 KB in every language", async ({
    wire,
    visit,
  }) => {
    const { link } = await share(wire.base, "light");
    const asked: string[] = [];
    const page = await visit("about:blank");
    page.on("request", (request) => asked.push(request.url()));
    const problems: string[] = [];
    page.on("console", (message) => problems.push(message.text()));
    page.on("pageerror", (error) => problems.push(String(error)));
    await page.goto(link);
    await new Viewer(page).reveal();
    await new Viewer(page).expectShown();
    expect(asked.every((url) => url.startsWith(wire.base))).toBe(true);
    expect(wire.pageRequests()).toEqual(["GET /s/"]);
    expect(problems).toEqual([]);
    for (const language of ["en", "de", "fr", "es", "ja"]) {
      const answer = await fetch(`${wire.base}s/`, { headers: { "Accept-Language": language } });
      expect(answer.headers.get("Content-Encoding")).toBe("gzip");
      expect(Number(answer.headers.get("Content-Length"))).toBeLessThan(60_000);
    }
  });

  test("a script that somebody brings into the page is not run", async ({ wire, visit }) => {
    const { link } = await share(wire.base, "x");
    const page = await visit(link);
    await expect(new Viewer(page).revealButton).toBeVisible();
    const outcome = await page.evaluate(() => {
      const script = document.createElement("script");
      try {
        script.textContent = "window.owned = true";
        document.body.append(script);
        document.body.insertAdjacentHTML("beforeend", "<img src=x onerror='window.owned = true'>");
      } catch {
        // Trusted types refuse both.
      }
      return "owned" in window;
    });
    expect(outcome).toBe(false);
  });
});

/** A grey picture of this size, as PNG. */
function png(width: number, height: number): Buffer<ArrayBuffer> {
  const rows = Buffer.alloc(height * (width + 1), 128);
  for (let row = 0; row < height; row += 1) rows[row * (width + 1)] = 0;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 0, 0, 0, 0], 8);
  const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
  const parts = [chunk("IHDR", header), chunk("IDAT", deflateSync(rows)), chunk("IEND")];
  return Buffer.concat([signature, ...parts]);
}

function chunk(type: string, body: Buffer = Buffer.alloc(0)): Buffer {
  const named = Buffer.concat([Buffer.from(type), body]);
  const whole = Buffer.alloc(named.length + 8);
  whole.writeUInt32BE(body.length, 0);
  named.copy(whole, 4);
  whole.writeUInt32BE(crc32(named), named.length + 4);
  return whole;
}
