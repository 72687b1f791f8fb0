// @vitest-environment happy-dom
import { expect, test, vi } from "vitest";
import { ownCapabilities, ownServer, plainServer } from "../gallery/fixtures.ts";
import { partly, people } from "../gallery/several-stories.tsx";
import { click, find, has, pick, submit, text, type } from "./page.ts";
import { draft, field, orders, popup } from "./popup-page.tsx";

const file = (name: string, content = "abc") => new File([content], name, { lastModified: 1 });
const a = file("a.txt");
const b = file("b.txt", "abcd");

/** Pastes into an element as a person does: with a picture, a file or a text on the clipboard. */
function paste(target: EventTarget, files: File[], types: string[]): Event {
  const event = new Event("paste", { bubbles: true, cancelable: true });
  Object.defineProperty(event, "clipboardData", { value: { files, types } });
  target.dispatchEvent(event);
  return event;
}

test("one file looks as it always did: no choice, nothing to name", () => {
  popup();
  pick(a);
  expect(has("button", "Remove file")).toBe(true);
  expect(has("input[type=radio]")).toBe(false);
  expect(has("input", "Name of the archive")).toBe(false);
});

test("several files become one archive unless it is said otherwise, and each can be taken out", () => {
  const { share, last } = orders();
  popup({}, { share });
  pick(a);
  pick(b);
  expect(text()).toContain("2 files, 7 bytes");
  submit();
  expect(last()?.source).toMatchObject({ kind: "archive", files: [a, b] });
  click("button", "Remove a.txt");
  submit();
  expect(last()?.source).toEqual({ kind: "file", file: b });
});

test("the archive is called as it was named", () => {
  const { share, last } = orders();
  popup({}, { share });
  pick(a, b);
  type(find<HTMLInputElement>("input", "Name of the archive"), "For the auditors");
  submit();
  expect(last()?.source).toMatchObject({ kind: "archive", name: "For the auditors.zip" });
});

test("a link for each is chosen in one press, and the button says how many", () => {
  const { share, last } = orders();
  const context = { site: "app.slack.com", selection: "", canInsert: true, link: "" };
  popup({ context }, { share });
  pick(a, b);
  click("label", "A link for each");
  expect(has("button", "Copy the link instead")).toBe(false);
  expect(has("button", /^Encrypt and make 2 links/)).toBe(true);
  submit();
  expect(last()).toMatchObject({ source: { kind: "files", files: [a, b] }, wish: "show" });
});

test("a picture pasted anywhere is taken, with a name that says when", () => {
  const { share, last } = orders();
  popup({}, { share });
  const image = new File(["png"], "image.png", { type: "image/png" });
  const event = paste(document.body, [image], ["Files"]);
  return vi.waitFor(() => {
    expect(event.defaultPrevented).toBe(true);
    expect(text()).toMatch(/image \d{4}-\d\d-\d\d \d\d-\d\d\.png/);
    submit();
    expect(last()?.source.kind).toBe("file");
  });
});

test("a text that comes with a picture of itself stays a text in the field", () => {
  popup();
  const image = new File(["png"], "image.png", { type: "image/png" });
  const event = paste(field(), [image], ["text/plain", "Files"]);
  expect(event.defaultPrevented).toBe(false);
  expect(text()).not.toContain(".png");
});

test("which file is too large is said at once, before anything is sent", async () => {
  const { share } = orders();
  const small = { ...ownServer, capabilities: { ...ownCapabilities, maxBytes: 3 } };
  popup({ servers: [small] }, { share });
  pick(a, b);
  await vi.waitFor(() => expect(text()).toContain("b.txt: This is larger than the 3 bytes"));
  submit();
  expect(share).not.toHaveBeenCalled();
});

test("a server that takes no files says so, and nothing is sent", () => {
  const { share } = orders();
  popup({ servers: [ownServer, plainServer], serverId: "own" }, { share });
  pick(a);
  const server = find<HTMLSelectElement>("select", "Server");
  server.selectedIndex = 1;
  server.dispatchEvent(new Event("change", { bubbles: true }));
  return vi.waitFor(() => {
    expect(text()).toContain("This server takes no files.");
    submit();
    expect(share).not.toHaveBeenCalled();
  });
});

test("names make a link each, kept with the draft", () => {
  const { share, last } = orders();
  const saveDraft = vi.fn();
  popup({ draft }, { share, saveDraft });
  type(find<HTMLTextAreaElement>("textarea", "Names"), "Anna\nBen, Chloé");
  expect(saveDraft.mock.lastCall?.[0]).toMatchObject({ people: "Anna\nBen, Chloé" });
  expect(has("button", /^Encrypt and make 3 links/)).toBe(true);
  submit();
  expect(last()).toMatchObject({ people: ["Anna", "Ben", "Chloé"], views: 1, wish: "show" });
});

test("each link has a copy of its own and no key is on the screen", async () => {
  const copyText = vi.fn(async () => true);
  popup({ share: people }, { copyText });
  click("button", "Copy link for Ben");
  await vi.waitFor(() => expect(copyText).toHaveBeenCalledWith(people.links[1]?.link));
  expect(document.body.innerHTML).not.toMatch(/#A{40}/);
  click("button", "Copy all");
  const lines = people.links.map(({ name, link }) => `${name}: ${link}`).join("\n");
  await vi.waitFor(() => expect(copyText).toHaveBeenLastCalledWith(lines));
});

test("a share that was made for some says for whom it lacks, and tries only again what it can", async () => {
  const retry = vi.fn();
  popup({ share: partly }, { retry });
  await vi.waitFor(() => expect(text()).toContain("No link yet for Ben and Chloé"));
  expect(has("button", "Copy link for Anna")).toBe(true);
  click("button", "Try again");
  expect(retry).toHaveBeenCalledExactlyOnceWith(undefined);
});

test("files are handed over once more to try again; without them nothing is promised", () => {
  const retry = vi.fn();
  const lacking = { ...partly, of: "files", needsFiles: true } as const;
  popup({ share: lacking }, { retry });
  expect(has("button", "Try again")).toBe(false);
  popup({ share: { step: "idle" } });
  pick(a, b);
  click("label", "A link for each");
  submit();
  popup({ share: lacking }, { retry });
  click("button", "Try again");
  expect(retry).toHaveBeenCalledExactlyOnceWith({ kind: "files", files: [a, b] });
});

test("a file that failed goes again with its plan, by either button, unless it is another or gone", async () => {
  const [retry, { share, last }] = [vi.fn(), orders()];
  const failure = { code: "backend.unreachable", facts: {} } as const;
  const failed = { step: "failed", jobId: "j", failure, canRetry: true, needsFile: true } as const;
  popup({ share: failed }, { retry, share });
  await vi.waitFor(() => expect(text()).toContain("did not answer"));
  expect(has("button", "Try again")).toBe(false);

  popup({ share: { step: "idle" } }, { retry, share });
  pick(a);
  submit();
  popup({ share: failed }, { retry, share });
  await vi.waitFor(() => click("button", "Try again"));
  submit();
  expect(retry.mock.calls).toEqual([[{ kind: "file", file: a }], [{ kind: "file", file: a }]]);
  expect(share).toHaveBeenCalledOnce();

  click("button", "Remove file");
  pick(b);
  expect(has("button", "Try again")).toBe(false);
  submit();
  expect(retry).toHaveBeenCalledTimes(2);
  expect(last()?.source).toEqual({ kind: "file", file: b });
});

test("while several links are made, it says which one, and the files can't be changed", () => {
  const working = { step: "working", jobId: "j", phase: "sending", startedAtMs: 0 } as const;
  popup();
  pick(a, b);
  popup({ share: { ...working, fraction: 0.35, part: { at: 2, of: 5 } } });
  expect(text()).toContain("Making link 2 of 5…");
  expect(text()).toContain("35%");
  click("button", "Remove a.txt");
  expect(has("button", "Remove a.txt")).toBe(true);
});

test("while what is missing is made, there is no empty form around it", () => {
  popup({ share: partly });
  const working = { step: "working", jobId: "j", phase: "sending", startedAtMs: 0 } as const;
  popup({ share: { ...working, fraction: 0.4, part: { at: 2, of: 3 } } });
  expect(text()).toContain("Making link 2 of 3…");
  expect(has("textarea")).toBe(false);
  expect(has("button", "Cancel")).toBe(true);
});
