// @vitest-environment happy-dom
import { act } from "preact/test-utils";
import { expect, test, vi } from "vitest";
import { done, plainServer } from "../gallery/fixtures.ts";
import { choose, click, find, has, pick, press, submit, text, type } from "./page.ts";
import { context, draft, failed, failure, field, orders, popup, working } from "./popup-page.tsx";

test("the cursor stands in the field", () => {
  popup();
  expect(document.activeElement).toBe(field());
});

test("what was typed before is there again", () => {
  popup({ draft });
  expect(field().value).toBe("from before");
});

test("a fresh selection comes before the draft, which can be brought back", () => {
  popup({ draft, context: undefined });
  popup({ draft, context: { ...context, selection: "line 1\n\tline 2" } });
  expect(field().value).toBe("line 1\n\tline 2");
  click("button", /Bring back/);
  expect(field().value).toBe("from before");
});

test("a selection that arrives late does not overwrite what was typed meanwhile", () => {
  popup({ context: undefined });
  type(field(), "typed");
  popup({ context: { ...context, selection: "selected" } });
  expect(field().value).toBe("typed");
});

test("every change is kept as a draft", () => {
  const saveDraft = vi.fn();
  popup({}, { saveDraft });
  type(field(), "half a secr");
  expect(saveDraft.mock.lastCall?.[0]).toMatchObject({ text: "half a secr", backendId: "own" });
});

test("the order says what the form said, spaces and newlines kept", () => {
  const { share, last } = orders();
  popup({}, { share });
  type(field(), "  a\n b\t\n");
  choose(find<HTMLSelectElement>("select", "Opens"), 2);
  type(find<HTMLInputElement>("input[type=password]", "Passphrase"), "hush");
  submit();
  expect(last()).toEqual({
    source: { kind: "text", text: "  a\n b\t\n" },
    serverId: "own",
    expiresInSeconds: 86_400,
    views: 3,
    passphrase: "hush",
    wish: "copy",
  });
});

test("over a composer the button names the site and inserts; copying stays possible", () => {
  const { share, last } = orders();
  popup({ draft, context }, { share });
  click("button", /^Encrypt and insert into Slack/);
  expect(last()?.wish).toBe("insert");
  type(field(), "another");
  click("button", "Copy the link instead");
  expect(last()?.wish).toBe("copy");
});

test.for(["ctrlKey", "metaKey"] as const)("Enter with %s shares", (modifier) => {
  const { share } = orders();
  popup({ draft }, { share });
  press(field(), "Enter", { [modifier]: true });
  expect(share).toHaveBeenCalledOnce();
});

test("pressed twice before anything came of it, it shares once; after a failure once more", () => {
  const { share } = orders();
  popup({ draft }, { share });
  submit();
  submit();
  expect(share).toHaveBeenCalledOnce();
  popup({ draft, share: { ...failed, canRetry: false } }, { share });
  submit();
  submit();
  expect(share).toHaveBeenCalledTimes(2);
  popup({ draft, share: { ...failed, canRetry: false }, problem: failure }, { share });
  submit();
  expect(share).toHaveBeenCalledTimes(3);
});

test("Enter alone is a newline, not a share", () => {
  const { share } = orders();
  popup({ draft }, { share });
  press(field(), "Enter");
  expect(share).not.toHaveBeenCalled();
});

test("an empty field is said to be empty, and nothing is sent", async () => {
  const { share } = orders();
  popup({}, { share });
  submit();
  expect(share).not.toHaveBeenCalled();
  await vi.waitFor(() => expect(text()).toContain("There is nothing to share yet."));
  expect(field().getAttribute("aria-invalid")).toBe("true");
  type(field(), "x");
  expect(text()).not.toContain("There is nothing to share yet.");
});

test.for([
  ["a".repeat(10_000), true],
  ["a".repeat(10_001), false],
  ["€".repeat(3_333), true],
  ["€".repeat(3_334), false],
] as const)("a text is measured in bytes against the server's limit", async ([secret, fits]) => {
  const { share } = orders();
  popup({ servers: [plainServer], serverId: "plain" }, { share });
  type(field(), secret);
  submit();
  expect(share.mock.calls.length).toBe(fits ? 1 : 0);
  await vi.waitFor(() => expect(text().includes("larger than")).toBe(!fits));
});

test("the form offers only what the server can do", () => {
  popup({ servers: [plainServer], serverId: "plain" });
  expect(has("input", "Passphrase")).toBe(false);
  expect(has("button", "Add file")).toBe(false);
  expect([...find<HTMLSelectElement>("select", "Opens").options].map((o) => o.text)).toEqual([
    "Once",
  ]);
  expect(
    [...find<HTMLSelectElement>("select", "Expires after").options].map((o) => o.text),
  ).toEqual(["1 hour", "1 day", "7 days"]);
});

test("without a server the button leads to choosing one", () => {
  const chooseServer = vi.fn();
  popup({ draft, servers: [], serverId: "" }, { chooseServer });
  click("button", "Choose a server");
  expect(chooseServer).toHaveBeenCalledOnce();
});

test("while the work runs, nothing can be sent a second time", () => {
  const { share } = orders();
  popup({ draft, share: working }, { share });
  press(field(), "Enter", { ctrlKey: true });
  submit();
  expect(share).not.toHaveBeenCalled();
  expect(field().readOnly).toBe(true);
});

test("there is exactly one thing to copy, and the key is not on the screen", async () => {
  const copyLink = vi.fn(async () => true);
  popup({ share: done }, { copyLink });
  const buttons = [...document.querySelectorAll("button")].filter((b) =>
    /copy/i.test(b.textContent ?? ""),
  );
  expect(buttons).toHaveLength(1);
  expect(document.activeElement).toBe(buttons[0]);
  expect(document.body.innerHTML).not.toContain(new URL(done.link).hash.slice(1));
  click("button", "Copy");
  await vi.waitFor(() => expect(text()).toContain("Copied"));
});

test("a refused clipboard is said, and not called copied", async () => {
  popup({ share: done }, { copyLink: async () => false });
  click("button", "Copy");
  await vi.waitFor(() => expect(text()).toContain("Copying failed"));
});

test("once it is shared, the secret leaves the page", () => {
  popup({ draft });
  submit();
  popup({ draft, share: done });
  popup({ draft, share: { step: "idle" } });
  expect(field().value).toBe("");
});

test("a fresh selection comes before the link of an earlier share", () => {
  popup({ share: done, context: { ...context, selection: "new one" } });
  expect(field().value).toBe("new one");
  click("button", /last link/);
  expect(text()).toContain("Link copied");
});

test("a link that found no other place comes before a fresh selection", () => {
  const waiting = { share: done, waitingJobId: done.jobId };
  popup({ ...waiting, context: { ...context, selection: "still selected" } });
  expect(text()).toContain("Copy");
  expect(text()).not.toContain("still selected");
});

test("a link is opened without spaces around it; an empty field asks for one", () => {
  const openLink = vi.fn();
  popup({}, { openLink });
  click("[role=tab]", "Open");
  submit();
  expect(openLink).not.toHaveBeenCalled();
  type(find<HTMLTextAreaElement>("textarea", "Link you received"), "  https://s.example/s/#x \n");
  submit();
  expect(openLink).toHaveBeenCalledExactlyOnceWith("https://s.example/s/#x");
});

test("arrows walk the tabs, and what was typed survives the walk", () => {
  popup();
  type(field(), "typed");
  press(find("[role=tab]", "Share"), "ArrowRight");
  expect(document.activeElement?.textContent).not.toBe("Share");
  expect(has("textarea", "Secret")).toBe(false);
  press(find("[role=tablist]"), "Home");
  expect(field().value).toBe("typed");
});

test("a dropped file takes the text's place until it is removed", () => {
  const { share, last } = orders();
  popup({ draft }, { share });
  const file = new File(["abc"], "report.pdf", { type: "application/pdf" });
  pick(file);
  return vi.waitFor(() => {
    expect(text()).toContain("report.pdf");
    submit();
    expect(last()?.source).toEqual({ kind: "file", file });
    click("button", "Remove file");
    expect(field().value).toBe("from before");
  });
});

test("a folder that is dropped is spoken of, until files come", () => {
  popup();
  const drop = (items: object[]) => {
    const event = new Event("drop", { bubbles: true, cancelable: true });
    const dataTransfer = { types: ["Files"], items };
    void act(() => {
      find("main").dispatchEvent(Object.assign(event, { dataTransfer }));
    });
  };
  drop([{ kind: "file", webkitGetAsEntry: () => ({ isDirectory: true }) }]);
  expect(text()).toContain("Folders can’t be shared.");
  const file = new File(["abc"], "report.pdf");
  drop([{ kind: "file", webkitGetAsEntry: () => null, getAsFile: () => file }]);
  expect(text()).not.toContain("Folders");
  expect(text()).toContain("report.pdf");
});

test("a failure that can't be tried again goes once the form is another", async () => {
  popup({ draft, share: { ...failed, canRetry: false } });
  await vi.waitFor(() => expect(has("[role=alert]")).toBe(true));
  type(field(), "something else");
  expect(has("[role=alert]")).toBe(false);
});
