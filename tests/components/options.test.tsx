// @vitest-environment happy-dom
import { expect, test, vi } from "vitest";
import type {
  OptionsActions,
  OptionsModel,
  ServerCard,
} from "../../components/options/contract.ts";
import { Options } from "../../components/options/Options.tsx";
import { Welcome } from "../../components/welcome/Welcome.tsx";
import { ownCapabilities } from "../gallery/fixtures.ts";
import {
  optionsActions,
  optionsModel,
  welcomeActions,
  welcomeModel,
} from "../gallery/page-fixtures.ts";
import { click, draw, find, has, submit, text, type } from "./page.ts";

function options(part: Partial<OptionsModel> = {}, actions: Partial<OptionsActions> = {}) {
  draw(
    <Options model={{ ...optionsModel, ...part }} actions={{ ...optionsActions, ...actions }} />,
  );
}

test.for([
  ["{link}", true],
  ["Here: {link} for {expiry}", true],
  ["", false],
  ["no link", false],
  ["{link} and {link}", false],
] as const)("the words %s are kept: %s", ([words, isKept]) => {
  const prefer = vi.fn();
  options({}, { prefer });
  type(find<HTMLTextAreaElement>("textarea", "Text"), words);
  expect(prefer.mock.calls.length).toBe(isKept ? 1 : 0);
  expect(has(".field-error")).toBe(!isKept);
});

test("nothing is erased without being asked about it", () => {
  const eraseAll = vi.fn();
  const eraseReceipts = vi.fn();
  options({}, { eraseAll, eraseReceipts });
  click("button", "Erase everything");
  expect(eraseAll).not.toHaveBeenCalled();
  click("button", "Cancel");
  expect(has("button", "Erase now")).toBe(false);
  click("button", "Erase receipts");
  click("button", "Erase now");
  expect(eraseReceipts).toHaveBeenCalledOnce();
  expect(eraseAll).not.toHaveBeenCalled();
});

test("a server that the browser does not allow yet has the button that asks", () => {
  const allowServer = vi.fn();
  const [own] = optionsModel.servers;
  options({ servers: own ? [{ ...own, isAllowed: false }] : [] }, { allowServer });
  click("button", "Allow this server");
  expect(allowServer).toHaveBeenCalledExactlyOnceWith("own");
});

test("the permission can be asked for in the very click that adds a server", () => {
  let isInClick = false;
  let wasInClick = false;
  const addServer = () => {
    wasInClick = isInClick;
  };
  draw(<Welcome model={welcomeModel} actions={{ ...welcomeActions, addServer }} />);
  type(find<HTMLInputElement>("input", "Address of a server"), "secrets.example.com");
  isInClick = true;
  submit();
  isInClick = false;
  expect(wasInClick).toBe(true);
});

test("once a server is chosen, the welcome page says how to share", () => {
  draw(<Welcome model={{ ...welcomeModel, serverName: "Ours" }} actions={welcomeActions} />);
  expect(text()).toContain("You’re ready");
  expect(text()).toContain("Alt+Shift+L");
  expect(has("input")).toBe(false);
});

const [own] = optionsModel.servers as [ServerCard];

test.for([
  ["privatebin", false, false],
  ["onetimesecret", true, true],
  ["privnote", true, false],
  ["hushlink", true, false],
] as const)("%s has a field for a key: %s, for a user name: %s", ([kind, hasKey, hasUser]) => {
  options({ servers: [{ ...own, kind }] });
  expect(has(".card label", "API key")).toBe(hasKey);
  expect(has(".card label", "User name")).toBe(hasUser);
});

test("what a test found is said as far as it was tried, and no further", () => {
  const worked = { step: "worked", name: "x", tookMs: 3 } as const;
  const probe = { createdMs: 12, readMs: 8 };
  options({ servers: [{ ...own, trial: { ...worked, probe } }] });
  expect(text()).toContain("made in 12 ms and read in 8 ms.");
  options({ servers: [{ ...own, trial: { ...worked, probe: { ...probe, revokedMs: 5 } } }] });
  expect(text()).toContain("another was revoked in 5 ms.");
  const failure = { code: "backend.garbled", facts: { host: "x.example" } } as const;
  options({ servers: [{ ...own, trial: { step: "failed", failure, at: "reading" } }] });
  expect(text()).toContain("A test secret was made, but reading it failed.");
});

test("the chips say what to know about a server before choosing it", () => {
  const capabilities = {
    ...ownCapabilities,
    maxBytes: 7_000,
    maxFileBytes: 500_000,
    strictlyOnce: false,
    viewsReplaceExpiry: true,
    anonymous: false,
  };
  options({ servers: [{ ...own, capabilities }] });
  for (const chip of [
    "Text up to 7 kB",
    "Files up to 500 kB",
    "Two people at the same moment may both open it",
    "A view limit replaces the expiry",
    "Needs a key",
  ]) {
    expect(has(".chip", chip), chip).toBe(true);
  }
});

test("a template with a mistake names its place and is not saved", () => {
  const saveCustom = vi.fn();
  const failure = { code: "input.template", facts: { field: "read.url" } } as const;
  options({}, { saveCustom, checkTemplate: (given) => (given === "bad" ? failure : undefined) });
  type(find<HTMLInputElement>("input", "Address of this API"), "vault.example");
  type(find<HTMLTextAreaElement>("textarea", "Template"), "bad");
  expect(find(".field-error").textContent).toContain("“read.url”");
  click("button", "Save and test");
  expect(saveCustom).not.toHaveBeenCalled();
});

test("the key field of a template comes only with a place for the key", () => {
  options({ servers: [] });
  expect(has("label", "API key")).toBe(true);
  type(find<HTMLTextAreaElement>("textarea", "Template"), "{}");
  expect(has("label", "API key")).toBe(false);
});

test("a site asks to be allowed, and the answer is said", () => {
  const allowSite = vi.fn();
  const host = "frame.example";
  options({ askedSite: { host, answer: "open" } }, { allowSite });
  click("button", "Allow frame.example");
  expect(allowSite).toHaveBeenCalledExactlyOnceWith(host);
  options({ askedSite: { host, answer: "allowed" } });
  expect(text()).toContain("Go back to the page and try again.");
  options({ askedSite: { host, answer: "refused" } });
  expect(text()).toContain("Nothing was changed.");
});

test("a site to guard that the browser was not allowed for is not lost, and it is said", async () => {
  options({}, { guardSite: async () => "refused" });
  const field = find<HTMLInputElement>("input", "Site to guard");
  type(field, "chat.example.com");
  field.form?.requestSubmit();
  await vi.waitFor(() => expect(text()).toContain("Not guarded"));
  expect(field.value).toBe("chat.example.com");
});
