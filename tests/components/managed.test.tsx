// @vitest-environment happy-dom
import { expect, test, vi } from "vitest";
import type {
  OptionsActions,
  OptionsModel,
  Organization,
  ServerCard,
} from "../../components/options/contract.ts";
import { Options } from "../../components/options/Options.tsx";
import { Welcome } from "../../components/welcome/Welcome.tsx";
import { plainCapabilities, plainServer } from "../gallery/fixtures.ts";
import {
  optionsActions,
  optionsModel,
  welcomeActions,
  welcomeModel,
} from "../gallery/page-fixtures.ts";
import { choose, click, draw, find, has, submit, text, type } from "./page.ts";
import { draft, field, orders, popup } from "./popup-page.tsx";

/** What people see of what their organization has set. */

const { organization } = optionsModel;
const [own] = optionsModel.servers as [ServerCard];

function options(
  part: Partial<Organization>,
  model: Partial<OptionsModel> = {},
  actions: Partial<OptionsActions> = {},
) {
  const all = { ...optionsModel, ...model, organization: { ...organization, ...part } };
  draw(<Options model={all} actions={{ ...optionsActions, ...actions }} />);
}

test.for([
  ["expiresInSeconds", "select", "Expires after"],
  ["views", "select", "Opens"],
  ["template", "textarea", "Text"],
  ["keepReceiptsDays", "select", "Keep receipts for"],
  ["notices", "input", "Say in the page what happened"],
  ["notifyOpened", "input", "Tell me when a link I sent is opened"],
  ["openLinksHere", "input", "Open links of my servers in Hushlink"],
  ["hideWhenTabHidden", "input", "Hide an open secret when its tab is left"],
  ["clearClipboard", "input", "Clear the clipboard a minute after a secret was copied"],
] as const)("%s can't be changed where it is set, and says so", ([name, selector, label]) => {
  const control = () => find<HTMLInputElement>(selector, label);
  options({});
  expect(control().disabled).toBe(false);
  options({ fixed: [name] });
  expect(control().disabled).toBe(true);
  const hint = document.getElementById(control().getAttribute("aria-describedby") ?? "");
  expect(hint?.textContent).toContain("Set by your organization.");
});

test("what the browser has to be asked about stays to be switched on", () => {
  options({ asked: ["notifyOpened"] });
  const control = find<HTMLInputElement>("input", "Tell me when a link I sent is opened");
  expect(control.disabled).toBe(false);
  expect(text()).toContain("Your organization wants this.");
});

test("words that are fixed take the place of what was typed, which comes back without them", () => {
  const words = () => find<HTMLTextAreaElement>("textarea", "Text").value;
  options({});
  type(find<HTMLTextAreaElement>("textarea", "Text"), "mine: {link}");
  const preferences = { ...optionsModel.preferences, template: "ours: {link}" };
  options({ fixed: ["template"] }, { preferences });
  expect(words()).toBe("ours: {link}");
  options({});
  expect(words()).toBe("mine: {link}");
});

test("a server of the organization is neither removed nor renamed, but takes a key of one's own", () => {
  const editServer = vi.fn();
  options({}, { servers: [{ ...own, isFixed: true }] }, { editServer });
  expect(has(".card button", /^Remove/)).toBe(false);
  expect(has(".card label", "Name")).toBe(false);
  expect(has(".card label", "API key")).toBe(true);
  options({}, { servers: [{ ...own, isFixed: true, isKeyFixed: true }] });
  expect(has(".card label", "API key")).toBe(false);
});

test("a server that was ruled out can only be removed", () => {
  options({}, { servers: [{ ...own, isBarred: true, isDefault: false }] });
  expect(text()).toContain("doesn’t allow sharing with secrets.example.com");
  expect(has(".card button", /^Remove/)).toBe(true);
  expect(has(".card button", /Test|Make default/)).toBe(false);
});

test("where no server may be added there is no way to try", () => {
  options({ addsServers: false });
  expect(has("label", /^Address of/)).toBe(false);
});

test("choices are forgotten by one press, if there are any", () => {
  const forgetChoices = vi.fn();
  options({}, {}, { forgetChoices });
  click("button", "Forget remembered choices");
  expect(forgetChoices).toHaveBeenCalledOnce();
  options({}, { rememberedCount: 0 });
  expect(text()).toContain("No choice is remembered.");
});

test("the welcome page asks to allow a server that was set up by somebody else", () => {
  const allowServer = vi.fn();
  const model = { ...welcomeModel, serverName: "Team", hostToAllow: "team.example" };
  draw(
    <Welcome model={{ ...model, canChoose: false }} actions={{ ...welcomeActions, allowServer }} />,
  );
  click("button", "Allow this server");
  expect(allowServer).toHaveBeenCalledOnce();
  expect(has("button", "Choose another server")).toBe(false);
});

const passphrase = () => find<HTMLInputElement>("input", "Passphrase");
const required = { isRequired: true, minLength: 6 };

test("without the required passphrase nothing is ordered, and the cursor goes there", () => {
  const { share, last } = orders();
  popup({ draft, passphraseRule: required }, { share });
  expect(passphrase().getAttribute("aria-required")).toBe("true");
  submit();
  expect(document.activeElement).toBe(passphrase());
  expect(passphrase().getAttribute("aria-invalid")).toBe("true");
  expect(find(".field-error").textContent).toContain("at least 6 characters");
  type(passphrase(), "short");
  submit();
  expect(share).not.toHaveBeenCalled();
  type(passphrase(), "longer");
  submit();
  expect(last()?.passphrase).toBe("longer");
});

test("where a passphrase is optional only one that is too short is refused", () => {
  const { share } = orders();
  popup({ draft, passphraseRule: { isRequired: false, minLength: 6 } }, { share });
  type(passphrase(), "short");
  submit();
  expect(share).not.toHaveBeenCalled();
  type(passphrase(), "");
  submit();
  expect(share).toHaveBeenCalledOnce();
});

test("a server without passphrases says that it won’t do where one is required", () => {
  const { share } = orders();
  popup({ draft, servers: [plainServer], passphraseRule: required }, { share });
  expect(text()).toContain("This server can’t keep one: choose another.");
  submit();
  expect(share).not.toHaveBeenCalled();
});

test("a made passphrase is as long as it has to be", async () => {
  const generate = vi.fn((recipe: { count?: number }) => "word-".repeat(recipe.count ?? 0));
  const loadGenerator = async () => ({ bits: () => 80, generate }) as never;
  const rule = { isRequired: true, minLength: 40 };
  popup({ draft, passphraseRule: rule }, { loadGenerator });
  click("button", "Make a passphrase");
  await vi.waitFor(() => expect(generate).toHaveBeenCalledTimes(4));
  expect(generate.mock.lastCall?.[0].count).toBe(8);
});

test("another server comes with what is usual there, unless something was chosen already", () => {
  const one = { ...plainServer, id: "one", usual: { expiresInSeconds: 3_600, views: 1 } };
  const two = {
    ...plainServer,
    id: "two",
    capabilities: { ...plainCapabilities, maxViews: 9 },
    usual: { expiresInSeconds: 7 * 86_400, views: 2 },
  };
  const { share, last } = orders();
  popup({ draft, servers: [one, two], serverId: "one" }, { share });
  choose(find<HTMLSelectElement>("select", "Server"), 1);
  submit();
  expect(last()).toMatchObject({ serverId: "two", expiresInSeconds: 7 * 86_400, views: 2 });
  choose(find<HTMLSelectElement>("select", "Expires after"), 1);
  choose(find<HTMLSelectElement>("select", "Server"), 0);
  submit();
  expect(last()).toMatchObject({ serverId: "one", expiresInSeconds: 86_400 });
});

test("what is usual on the site comes with it, if nothing was touched meanwhile", () => {
  const usual = { expiresInSeconds: 3_600, views: 1 };
  const { share, last } = orders();
  popup({ draft, servers: [plainServer], serverId: "plain", context: undefined }, { share });
  popup({ draft, servers: [{ ...plainServer, usual }], serverId: "plain" }, { share });
  submit();
  expect(last()?.expiresInSeconds).toBe(3_600);
  expect(field().value).toBe("from before");
});
