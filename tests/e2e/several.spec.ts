import { randomBytes } from "node:crypto";
import { readZip } from "../zip/read-zip.ts";
import type { Extension } from "./harness/extension.ts";
import { expect, test } from "./harness/own-server.ts";
import { ServerProcess } from "./harness/server.ts";
import { servePage } from "./harness/sites.ts";
import { doneShare, PopupTab } from "./pages/popup.ts";
import {
  atLink,
  copiedFor,
  makeLinks,
  manyLinks,
  type PickedFile,
  pickFiles,
  typePeople,
} from "./pages/several.ts";
import { Viewer } from "./pages/viewer.ts";

/** Several files, several people: one archive or a link each, and never more than was asked for. */

const file = (name: string, bytes: number): PickedFile => ({
  name,
  mimeType: "application/octet-stream",
  buffer: randomBytes(bytes),
});
const crowd = Array.from({ length: 20 }, (_, index) => `Person ${index + 1}`);

test("three files become one archive, and come out of it byte for byte", async ({ extension }) => {
  const files = [file("Schlüssel.key", 3_000_000), file("notes.txt", 12), file("notes.txt", 0)];
  const popup = await PopupTab.open(extension);
  await pickFiles(popup, files);
  await expect(popup.page.getByRole("radio", { name: "One archive, one link" })).toBeChecked();
  await popup.page.getByRole("textbox", { name: "Name of the archive" }).fill("Für die Prüfung");
  const { link } = await popup.share();
  const viewer = await Viewer.follow(extension, link);
  await viewer.reveal();
  await viewer.expectShown();
  const saved = await viewer.saved();
  expect(saved.name).toBe("Für die Prüfung.zip");
  const entries = readZip(saved.bytes);
  expect(entries.map(({ name }) => name)).toEqual(["Schlüssel.key", "notes.txt", "notes (2).txt"]);
  for (const [index, { buffer }] of files.entries()) {
    expect(entries[index]?.bytes.equals(buffer)).toBe(true);
  }
});

test("two files become two links, each with its own file", async ({ extension }) => {
  const files = [file("a.bin", 2_000), file("b.bin", 3_000)];
  const popup = await PopupTab.open(extension);
  await pickFiles(popup, files);
  await popup.page.getByText("A link for each").click();
  await makeLinks(popup, 2);
  const { links } = await manyLinks(extension);
  expect(links.map(({ name }) => name)).toEqual(["a.bin", "b.bin"]);
  for (const [index, { link }] of links.entries()) {
    const viewer = await Viewer.follow(extension, link);
    await viewer.reveal();
    await viewer.expectShown();
    const saved = await viewer.saved();
    expect(saved.name).toBe(files[index]?.name);
    expect(saved.bytes.equals(files[index]?.buffer ?? Buffer.alloc(0))).toBe(true);
    await viewer.page.close();
  }
  const { receipts } = await extension.read("local");
  const labels = (receipts as { label: string }[]).map(({ label }) => label);
  expect(labels).toEqual(["File (2 of 2)", "File (1 of 2)"]);
});

/** A real picture on the real clipboard, put there by a web page. */
async function copyPicture(extension: Extension): Promise<void> {
  const site = await servePage("<title>Picture</title><canvas width=3 height=2></canvas>");
  const page = await extension.context.newPage();
  await extension.context.grantPermissions(["clipboard-write", "clipboard-read"], {
    origin: site.origin,
  });
  await page.goto(site.origin);
  await page.evaluate(async () => {
    const canvas = document.querySelector("canvas");
    const picture = await new Promise<Blob | null>((resolve) => canvas?.toBlob(resolve));
    if (picture) await navigator.clipboard.write([new ClipboardItem({ "image/png": picture })]);
  });
  await page.close();
  await site.close();
}

test("a picture is pasted into the popup, and is a picture again in the viewer", async ({
  extension,
}) => {
  await copyPicture(extension);
  const popup = await PopupTab.open(extension);
  await popup.page.bringToFront();
  await popup.secret.press("Control+V");
  await expect(popup.page.getByText(/^image \d{4}-\d\d-\d\d \d\d-\d\d\.png$/)).toBeVisible();
  const { link } = await popup.share();
  const viewer = await Viewer.follow(extension, link);
  await viewer.reveal();
  await viewer.expectShown();
  const saved = await viewer.saved();
  expect(saved.name).toMatch(/^image .*\.png$/);
  expect(saved.bytes.subarray(1, 4).toString()).toBe("PNG");
});

test("three people get a link each, which opens once, and their names stand in the receipts", async ({
  extension,
}) => {
  const names = ["Anna", "Ben", "Chloé"];
  const popup = await PopupTab.open(extension);
  await popup.secret.fill("sk_live_51H8abcdefghijkl");
  await typePeople(popup, names);
  await makeLinks(popup, 3);
  const { links } = await manyLinks(extension);
  const copied = [];
  for (const name of names) copied.push(await copiedFor(extension, popup, name));
  expect(copied).toEqual(links.map(({ link }) => link));
  expect(new Set(copied).size).toBe(3);
  for (const link of copied) {
    const viewer = await Viewer.follow(extension, link);
    await viewer.reveal();
    expect(await viewer.shownText()).toBe("sk_live_51H8abcdefghijkl");
    await expect(viewer.page.getByText(/has confirmed that its copy is gone/)).toBeVisible();
    await viewer.page.close();
  }
  const { receipts } = await extension.read("local");
  const labels = (receipts as { label: string }[]).map(({ label }) => label);
  expect(labels).toEqual(names.map((name) => `API key for ${name}`).reverse());
});

test("all links of a share are revoked in one press, also after one was opened", async ({
  extension,
  own,
}) => {
  const popup = await PopupTab.open(extension);
  await popup.secret.fill("never mind");
  await typePeople(popup, ["Anna", "Ben"]);
  await makeLinks(popup, 2);
  const { links } = await manyLinks(extension);
  const viewer = await Viewer.follow(extension, links[0]?.link ?? "");
  await viewer.reveal();
  await expect(viewer.page.getByText(/has confirmed that its copy is gone/)).toBeVisible();
  expect(own.secretCount("waiting")).toBe(1);
  await popup.page.getByRole("button", { name: "Revoke all" }).click();
  await expect(popup.page.getByText("Links revoked")).toBeVisible();
  expect(own.secretCount("waiting")).toBe(0);
});

test("a worker that is killed in the middle makes the rest, and nobody's link twice", async ({
  extension,
  own,
}) => {
  const popup = await PopupTab.open(extension);
  await popup.secret.fill("for all");
  await typePeople(popup, crowd);
  await makeLinks(popup, 20);
  await atLink(extension, 2);
  own.pause();
  await extension.stopWorker();
  own.resume();
  const { links, missing } = await manyLinks(extension);
  expect(links.map(({ name }) => name)).toEqual(crowd);
  expect(missing).toEqual([]);
  expect(new Set(links.map(({ link }) => link)).size).toBe(20);
  expect(own.secretCount()).toBe(20);
});

test("a server that dies in the middle: what is made is listed, and trying again makes only the rest", async ({
  extension,
  own,
}) => {
  const popup = await PopupTab.open(extension);
  await popup.secret.fill("for all");
  await typePeople(popup, crowd);
  await makeLinks(popup, 20);
  await atLink(extension, 2);
  await own.halt("SIGKILL");
  const before = await manyLinks(extension);
  expect(before.missing.length).toBeGreaterThan(0);
  await expect(popup.page.getByText(/^No link yet for .*Person 20/)).toBeVisible();
  const restarted = await ServerProcess.start({ port: own.port, folder: own.folder });
  await popup.page.getByRole("button", { name: "Try again" }).click();
  await expect(popup.page.getByRole("heading", { name: "20 links are ready" })).toBeVisible();
  const { links } = await manyLinks(extension);
  expect(links.slice(0, before.links.length)).toEqual(before.links);
  expect(restarted.secretCount()).toBe(20);
  await restarted.stop();
});

test("files whose server died in the middle are handed over once more, and none is made twice", async ({
  extension,
  own,
}) => {
  const files = Array.from({ length: 6 }, (_, index) => file(`${index}.bin`, 400_000));
  const popup = await PopupTab.open(extension);
  await pickFiles(popup, files);
  await popup.page.getByText("A link for each").click();
  await makeLinks(popup, 6);
  await atLink(extension, 2);
  await own.halt("SIGKILL");
  await expect(popup.page.getByText(/^No link yet for .*5\.bin/)).toBeVisible();
  const restarted = await ServerProcess.start({ port: own.port, folder: own.folder });
  await popup.page.getByRole("button", { name: "Try again" }).click();
  await expect(popup.page.getByRole("heading", { name: "6 links are ready" })).toBeVisible();
  expect(restarted.secretCount()).toBe(6);
  const { links } = await manyLinks(extension);
  const viewer = await Viewer.follow(extension, links[5]?.link ?? "");
  await viewer.reveal();
  expect((await viewer.saved()).bytes.equals(files[5]?.buffer ?? Buffer.alloc(0))).toBe(true);
  await restarted.stop();
});

test("cancelled in the middle, the links that were made stay, and no more are made", async ({
  extension,
  own,
}) => {
  const popup = await PopupTab.open(extension);
  await popup.secret.fill("for all");
  await typePeople(popup, crowd);
  await makeLinks(popup, 20);
  await atLink(extension, 3);
  own.pause();
  await popup.page.getByRole("button", { name: "Cancel" }).click();
  own.resume();
  const { links } = await manyLinks(extension);
  expect(links.length).toBeLessThan(20);
  await fetch(own.base);
  expect(own.secretCount("waiting")).toBe(links.length);
});

test.describe("on a server with room for 20 kB", () => {
  test.use({ serverEnv: { HUSHLINK_MAX_BYTES: "20000" } });

  test("what is too large is said by name, and not one request is made", async ({
    extension,
    own,
  }) => {
    const popup = await PopupTab.open(extension);
    await pickFiles(popup, [file("small.bin", 9_000), file("big.bin", 30_000)]);
    await expect(popup.page.getByText(/^big\.bin: This is larger than/)).toBeVisible();
    await popup.submit.click();
    await popup.page.getByRole("button", { name: "Remove big.bin" }).click();
    await pickFiles(popup, [file("second.bin", 9_000), file("third.bin", 9_000)]);
    await expect(popup.page.getByText(/^This is larger than/)).toBeVisible();
    await popup.submit.click();
    expect(own.secretCount()).toBe(0);
    await popup.page.getByRole("button", { name: "Remove third.bin" }).click();
    await popup.submit.click();
    await doneShare(extension);
    expect(own.secretCount()).toBe(1);
  });
});
