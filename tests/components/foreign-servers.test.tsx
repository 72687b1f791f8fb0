// @vitest-environment happy-dom
import { expect, test, vi } from "vitest";
import type { ViewerActions, ViewerWishes } from "../../components/viewer/actions.ts";
import { Shown } from "../../components/viewer/Shown.tsx";
import type { Capabilities, Secret } from "../../lib/model.ts";
import type { RevealState } from "../../lib/reveal-state.ts";
import { ownCapabilities, plainServer } from "../gallery/fixtures.ts";
import { choose, draw, find, has, submit, text } from "./page.ts";
import { draft, orders, popup } from "./popup-page.tsx";

/** What other makers' servers do differently. */

const serverWith = (can: Partial<Capabilities>) => ({
  servers: [{ ...plainServer, capabilities: { ...ownCapabilities, ...can } }],
  serverId: plainServer.id,
});

const expiries = () =>
  [...find<HTMLSelectElement>("select", "Expires after").options].map((option) => option.text);

test("where a view limit replaces the expiry, none can be chosen beside it", () => {
  popup(serverWith({ viewsReplaceExpiry: true, unlimitedViews: true, maxViews: 2 }));
  expect(expiries()).toEqual(["No time limit"]);
  choose(find<HTMLSelectElement>("select", "Opens"), 2);
  expect(expiries()).toContain("1 day");
});

test.for([
  [500, true],
  [501, false],
] as const)("a file of %d bytes fits 500 bytes for files: %s", async ([bytes, fits]) => {
  const { share } = orders();
  popup({ ...serverWith({ maxBytes: 10, maxFileBytes: 500 }), draft: undefined }, { share });
  const input = find<HTMLInputElement>("input[type=file]");
  Object.defineProperty(input, "files", { value: [new File([new Uint8Array(bytes)], "key.bin")] });
  input.dispatchEvent(new Event("change", { bubbles: true }));
  await vi.waitFor(() => expect(text()).toContain("key.bin"));
  submit();
  expect(share.mock.calls.length).toBe(fits ? 1 : 0);
  await vi.waitFor(() => expect(text().includes("larger than")).toBe(!fits));
});

test("a text must fit the limit for texts, however much is there for files", async () => {
  const { share } = orders();
  popup({ ...serverWith({ maxBytes: 5, maxFileBytes: 500 }), draft }, { share });
  submit();
  expect(share).not.toHaveBeenCalled();
  await vi.waitFor(() => expect(text()).toContain("larger than"));
});

const more: Secret[] = [
  { kind: "file", name: "one.txt", type: "text/plain", content: new Blob(["1"]) },
  { kind: "text", text: "a second text" },
  { kind: "file", name: "two.bin", type: "", content: new Blob(["22"]) },
];
const wishes: ViewerWishes = {
  hideAfterMs: 60_000,
  hideWhenTabHidden: false,
  clearsClipboard: false,
  fillSite: undefined,
};

test("every part of a secret with several is there, each to be saved by itself", () => {
  const save = vi.fn<ViewerActions["save"]>();
  const offer = { host: "bin.example", product: "PrivateBin", passphrase: "none" } as const;
  const secret: Secret = { kind: "text", text: "first", more };
  const state = { step: "shown", offer, secret, copy: "erased" } satisfies RevealState;
  draw(<Shown state={state} actions={{ save } as unknown as ViewerActions} wishes={wishes} />);
  for (const button of document.querySelectorAll<HTMLButtonElement>("button")) {
    if (button.textContent?.startsWith("Save")) button.click();
  }
  expect(save.mock.calls.map(([name, content]) => [name, content.size])).toEqual([
    ["secret.txt", 5],
    ["one.txt", 1],
    ["secret.txt", 13],
    ["two.bin", 2],
  ]);
  expect(has("h2", "Part 4 of 4")).toBe(true);
});
