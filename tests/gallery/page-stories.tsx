import { ClipboardLink } from "../../components/clipboard/ClipboardLink.tsx";
import type { ClipboardState } from "../../components/clipboard/contract.ts";
import type { OptionsModel, ServerCard } from "../../components/options/contract.ts";
import { Options } from "../../components/options/Options.tsx";
import type { WelcomeModel } from "../../components/welcome/contract.ts";
import { Welcome } from "../../components/welcome/Welcome.tsx";
import { exampleTemplate } from "../../lib/backends/custom/template-file.ts";
import { ownCapabilities, plainCapabilities } from "./fixtures.ts";
import { optionsActions, optionsModel, welcomeActions, welcomeModel } from "./page-fixtures.ts";
import type { Story } from "./stories.tsx";

const options = (part: Partial<OptionsModel>): Story => ({
  page: "options",
  view: () => <Options model={{ ...optionsModel, ...part }} actions={optionsActions} />,
});
const clipboard = (state: ClipboardState): Story => ({
  page: "viewer",
  view: () => <ClipboardLink state={state} actions={clipboardActions} />,
});
const clipboardActions = { allow: () => {}, look: () => {}, paste: () => {} };

const welcome = (part: Partial<WelcomeModel>): Story => ({
  page: "welcome",
  view: () => <Welcome model={{ ...welcomeModel, ...part }} actions={welcomeActions} />,
});

const own = optionsModel.servers[0] as ServerCard;
const host = "box.example.org";

export const pageStories: Readonly<Record<string, Story>> = {
  "options/usual": options({}),
  "options/empty": options({ servers: [] }),
  "options/servers": options({
    servers: [
      {
        ...own,
        trial: { step: "worked", name: own.name, tookMs: 34 },
        capabilities: ownCapabilities,
      },
      {
        ...own,
        id: "b",
        name: host,
        host,
        product: "PrivateBin",
        isDefault: false,
        capabilities: { ...plainCapabilities, strictlyOnce: false, anonymous: false },
        trial: { step: "failed", failure: { code: "backend.unauthorized", facts: { host } } },
      },
      { ...own, id: "c", name: "Not yet allowed", isDefault: false, isAllowed: false },
    ],
    adding: { step: "worked", name: "Team server", tookMs: 51 },
    preferences: {
      ...optionsModel.preferences,
      template: "Here you go: {link} ({views}, {expiry})",
    },
  }),
  "options/tested": options({
    askedSite: { host: "frame.example.org", answer: "open" },
    servers: [
      {
        ...own,
        trial: {
          step: "worked",
          name: own.name,
          tookMs: 34,
          probe: { createdMs: 41, readMs: 1_023, revokedMs: 17 },
        },
      },
      {
        ...own,
        id: "b",
        kind: "safenote",
        name: host,
        host,
        product: "SafeNote",
        isDefault: false,
        capabilities: {
          ...plainCapabilities,
          files: true,
          maxFileBytes: 64_000_000,
          anonymous: false,
          strictlyOnce: false,
          viewsReplaceExpiry: true,
        },
        trial: {
          step: "failed",
          failure: { code: "backend.garbled", facts: { host } },
          at: "reading",
        },
      },
    ],
    sites: [
      { host: "chat.example.com", serverId: "own", words: "" },
      { host: "mail.example.com", serverId: "b", words: "Here: {link}" },
    ],
    guardedSites: [
      { host: "chat.example.com", isAllowed: true, isFixed: false },
      { host: "jira.example.com", isAllowed: false, isFixed: true },
    ],
    allowedSites: ["https://frame.example.org/*", "http://localhost/*"],
  }),
  "options/template": options({
    servers: [
      { ...own, kind: "custom", name: "Vault", product: "HTTP API", template: exampleTemplate },
    ],
  }),
  "options/managed": options({
    servers: [
      { ...own, isFixed: true, isKeyFixed: true, isAllowed: false },
      {
        ...own,
        id: "b",
        name: host,
        host,
        product: "PrivateBin",
        isDefault: false,
        isBarred: true,
      },
    ],
    organization: {
      isManaged: true,
      fixed: ["views", "template", "notices", "keepReceiptsDays", "defaultServerId"],
      asked: ["notifyOpened"],
      maxExpirySeconds: 7 * 86_400,
      minViews: undefined,
      maxViews: 3,
      passphrase: { isRequired: true, minLength: 12 },
      addsServers: false,
      unread: ["servers[1]", "minViews"],
    },
  }),
  "options/allowed": options({ askedSite: { host: "frame.example.org", answer: "allowed" } }),
  "clipboard/asking": clipboard({ step: "asking", refused: true }),
  "clipboard/none": clipboard({ step: "none" }),
  "clipboard/broken": clipboard({
    step: "none",
    broken: { code: "input.link-incomplete", facts: { missing: "key" } },
  }),
  "welcome/choose": welcome({}),
  "welcome/asking": welcome({ adding: { step: "asking" } }),
  "welcome/managed": welcome({
    serverName: "Team server",
    hostToAllow: "secrets.example.com",
    canChoose: false,
  }),
  "welcome/ready": welcome({ serverName: "secrets.example.com" }),
};
