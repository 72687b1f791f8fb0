import type { Frame, Page } from "playwright";
import { expect, test } from "./harness/composers.ts";
import { Extension } from "./harness/extension.ts";
import { until } from "./harness/poll.ts";
import { ComposerPage } from "./pages/composer.ts";
import { noticeIn } from "./pages/notice.ts";
import { PageScript } from "./pages/page-script.ts";
import { insertFromPopup, loseFocusHonestly } from "./pages/real-popup.ts";
import { clickMenu, pressShortcut } from "./pages/triggers.ts";

/** The same server under two names: pages of one are another origin to the other. */
const here = (port: number) => `http://127.0.0.1:${port}`;
const elsewhere = (port: number) => `http://localhost:${port}`;

const composerAt = (origin: string, editor = "quill") => `${origin}/composer.html?editor=${editor}`;

function framesAt(origin: string, of: readonly string[], more = ""): string {
  const query = of.map((address) => `of=${encodeURIComponent(address)}`).join("&");
  return `${origin}/frames.html?${query}${more}`;
}

async function frameOf(page: Page, address: string): Promise<Frame> {
  return until(`the frame of ${address}`, () =>
    page.frames().find((frame) => frame !== page.mainFrame() && frame.url() === address),
  );
}

const nestings: readonly [name: string, (port: number) => { page: string; composer: string }][] = [
  [
    "a frame of the same site",
    (port) => {
      const composer = composerAt(here(port));
      return { page: framesAt(here(port), [composer]), composer };
    },
  ],
  [
    "a frame of another site, two levels down",
    (port) => {
      const composer = composerAt(elsewhere(port));
      const middle = framesAt(here(port), ["about:blank", composer]);
      return { page: framesAt(here(port), [composerAt(here(port), "textarea"), middle]), composer };
    },
  ],
  [
    "TinyMCE's frame in a frame of another site",
    (port) => {
      const composer = composerAt(elsewhere(port), "tinymce");
      return { page: framesAt(here(port), [composer]), composer };
    },
  ],
  [
    "a frame inside a shadow root",
    (port) => {
      const composer = composerAt(here(port));
      return { page: framesAt(here(port), [composer], "&shadow=1"), composer };
    },
  ],
];

for (const [name, build] of nestings) {
  test(`the link is put into ${name}, by shortcut, menu and popup`, async ({
    page,
    site,
    extension,
  }) => {
    const { page: address, composer: inside } = build(site.port);
    await page.goto(address);
    const frame = await frameOf(page, inside);
    const editor = inside.includes("tinymce") ? "tinymce" : "quill";
    const composer = await ComposerPage.in(page, frame, editor);

    await composer.write("alpha {secret} omega");
    await pressShortcut(extension, page);
    await composer.readsLink("alpha LINK omega");
    await composer.noticeSays(/replaced/iu);

    await composer.write("alpha {secret} omega");
    const script = await PageScript.into(extension, page);
    await script.follow();
    await clickMenu(extension, page, { frameId: script.frameId, frameUrl: frame.url() });
    await composer.readsLink("alpha LINK omega");
    await composer.noticeSays(/replaced/iu);

    await loseFocusHonestly(page);
    await composer.write("alpha| omega");
    await insertFromPopup(extension, page, "hunter2");
    await composer.readsLink("alphaLINK omega");
    await composer.noticeSays(/inserted/iu);
  });
}

test("an old selection in another frame is not the secret", async ({ page, site, extension }) => {
  const [left, right] = [composerAt(here(site.port)), composerAt(elsewhere(site.port))];
  await page.goto(framesAt(here(site.port), [left, right]));
  const first = await ComposerPage.in(page, await frameOf(page, left), "quill");
  const second = await ComposerPage.in(page, await frameOf(page, right), "quill");
  await first.write("alpha {old} omega");
  await second.write("beta| gamma");
  await pressShortcut(extension, page);
  await noticeIn(page, /nothing is selected/iu);
  expect(await first.model()).toBe("alpha old omega");
  expect(await second.model()).toBe("beta gamma");
});

test("a frame of a site that may not be touched is left alone, and the notice offers to allow it", async ({
  site,
}) => {
  const extension = await Extension.launch({ access: "granted", hosts: ["http://127.0.0.1/*"] });
  try {
    await extension.configure("http://127.0.0.1:1/");
    const page = await extension.context.newPage();
    const inside = composerAt(elsewhere(site.port));
    await page.goto(framesAt(here(site.port), [inside]));
    const composer = await ComposerPage.in(page, await frameOf(page, inside), "quill");
    await composer.write("alpha {secret} omega");
    await pressShortcut(extension, page);
    await noticeIn(page, /another site/iu);
    expect(await composer.model()).toBe("alpha secret omega");
  } finally {
    await extension.close();
  }
});
