// @vitest-environment happy-dom
import { act } from "preact/test-utils";
import { afterEach, expect, test, vi } from "vitest";
import type { ViewerActions } from "../../components/viewer/actions.ts";
import { Viewer } from "../../components/viewer/Viewer.tsx";
import type { Offer, RevealState, ViewerState } from "../../lib/reveal-state.ts";
import { click, draw, find, has, text, type } from "./page.ts";

const nothing = () => {};
const actions: ViewerActions = {
  open: nothing,
  allow: nothing,
  reveal: nothing,
  again: nothing,
  close: nothing,
  restart: nothing,
  copy: async () => true,
  save: nothing,
  fill: async () => true,
};
const wishes = { hideAfterMs: 60_000, hideWhenTabHidden: false, clearsClipboard: false };

function show(state: ViewerState, more: Partial<typeof wishes> = {}): void {
  draw(<Viewer state={state} actions={actions} wishes={{ ...wishes, ...more }} nowMs={0} />);
}

const host = "secrets.example";
const offer: Offer = { host, product: "Hushlink", passphrase: "needed", viewsLeft: 1 };
const offered: ViewerState = { step: "offered", offer };
const refused = { code: "open.wrong-passphrase", facts: { attemptsLeft: 4 } } as const;
const shown: ViewerState = {
  step: "shown",
  offer,
  secret: { kind: "text", text: "hunter2" },
  copy: "erased",
};
const ended = (more: Partial<Extract<RevealState, { step: "ended" }>>): ViewerState => ({
  step: "ended",
  host,
  failure: { code: "backend.unreachable", facts: {} },
  spent: "no",
  again: true,
  reserved: false,
  ...more,
});

test("a mistyped passphrase stays to be mended; once the secret is open it is forgotten", () => {
  show(offered);
  type(find<HTMLInputElement>("input"), "hush hush");
  show({ step: "taking", offer, lost: 0 });
  show({ ...offered, refused });
  expect(find<HTMLInputElement>("input").value).toBe("hush hush");
  show(shown);
  show({ step: "asking" });
  show(offered);
  expect(find<HTMLInputElement>("input").value).toBe("");
});

test("a passphrase typed for one link is not given to the next, which may lie on another server", () => {
  show(offered);
  type(find<HTMLInputElement>("input"), "hush hush");
  show({ step: "looking", host: "other.example" });
  show(offered);
  expect(find<HTMLInputElement>("input").value).toBe("");
});

test.for<[string, ViewerState, boolean]>([
  ["is offered", offered, false],
  ["is on its way", { step: "taking", offer, lost: 0 }, true],
  ["waits here for its passphrase", { step: "held", offer, refused }, true],
  ["is kept for this page after the connection broke", ended({ reserved: true }), true],
  ["could not be asked about", ended({}), false],
  ["is open", shown, false],
])("while the secret %s, the browser asks before closing the tab: %o", ([, state, asks]) => {
  show(state);
  const leaving = new Event("beforeunload", { cancelable: true });
  window.dispatchEvent(leaving);
  expect(leaving.defaultPrevented).toBe(asks);
});

function hideTab(isHidden: boolean): void {
  vi.spyOn(document, "hidden", "get").mockReturnValue(isHidden);
  document.dispatchEvent(new Event("visibilitychange"));
}

afterEach(() => void vi.restoreAllMocks());

test.for([true, false])(
  "with its tab hidden, the secret hides if that is wished (%o)",
  async (isWished) => {
    show(shown, { hideWhenTabHidden: isWished });
    click("button", "Show");
    hideTab(true);
    await vi.waitFor(() => expect(text().includes("hunter2")).toBe(!isWished));
    hideTab(false);
    expect(text().includes("hunter2")).toBe(!isWished);
    expect(has("button", isWished ? "Show" : "Hide")).toBe(true);
  },
);

test("a picture hides again after a minute without a sign of life", () => {
  vi.useFakeTimers();
  URL.createObjectURL = () => "blob:picture";
  URL.revokeObjectURL = nothing;
  const content = new Blob(["picture"]);
  const secret = { kind: "file", name: "board.png", type: "image/png", content } as const;
  show({ ...shown, secret });
  click("button", "Show the picture");
  expect(has("img")).toBe(true);
  void act(() => void vi.advanceTimersByTime(50_000));
  window.dispatchEvent(new Event("pointermove"));
  void act(() => void vi.advanceTimersByTime(59_000));
  expect(has("img")).toBe(true);
  void act(() => void vi.advanceTimersByTime(1_000));
  expect(has("img")).toBe(false);
  expect(text()).toContain("Hidden again, because nobody was here.");
  expect(has("button", "Show the picture")).toBe(true);
  vi.useRealTimers();
});
