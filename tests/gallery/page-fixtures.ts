import type { OptionsActions, OptionsModel } from "../../components/options/contract.ts";
import type { WelcomeActions, WelcomeModel } from "../../components/welcome/contract.ts";
import { exampleTemplate } from "../../lib/backends/custom/template-file.ts";
import { ownCapabilities } from "./fixtures.ts";

const presets = [
  { name: "One time", base: "https://one.example/", host: "one.example" },
  { name: "A bin", base: "https://bin.example.net/", host: "bin.example.net" },
];

export const optionsModel: OptionsModel = {
  servers: [
    {
      id: "own",
      kind: "hushlink",
      name: "Team server",
      base: "https://secrets.example.com/",
      host: "secrets.example.com",
      product: "Hushlink",
      isDefault: true,
      isAllowed: true,
      isFixed: false,
      isBarred: false,
      isKeyFixed: false,
      user: "",
      apiKey: "",
      template: "",
      capabilities: ownCapabilities,
      trial: { step: "idle" },
    },
  ],
  presets,
  adding: { step: "idle" },
  addingCustom: { step: "idle" },
  templateExample: exampleTemplate,
  sites: [],
  guardedSites: [],
  askedSite: undefined,
  allowedSites: [],
  preferences: {
    expiresInSeconds: null,
    views: 1,
    template: "{link}",
    openLinksHere: true,
    notices: true,
    hideWhenTabHidden: false,
    clearClipboard: false,
    notifyOpened: false,
    keepReceiptsDays: 30,
  },
  organization: {
    isManaged: false,
    fixed: [],
    asked: [],
    maxExpirySeconds: undefined,
    minViews: undefined,
    maxViews: undefined,
    passphrase: { isRequired: false, minLength: 1 },
    addsServers: true,
    unread: [],
  },
  canCopyInBackground: false,
  shortcuts: [
    {
      name: "Open Hushlink",
      hint: "Share, open a link, or see what you sent.",
      keys: "Alt+Shift+K",
    },
    {
      name: "Replace the selection with a one-time link",
      hint: "In the field you are in; outside of fields the link is copied.",
      keys: "Alt+Shift+L",
    },
    { name: "Open the one-time link on the clipboard", hint: "", keys: "" },
  ],
  receiptCount: 12,
  rememberedCount: 3,
};

const nothing = () => {};

export const optionsActions: OptionsActions = {
  addServer: nothing,
  allowServer: nothing,
  testServer: nothing,
  editServer: nothing,
  saveCustom: nothing,
  checkTemplate: () => undefined,
  importTemplate: async () => ({ name: "", address: "", template: exampleTemplate }),
  exportTemplate: nothing,
  setSite: () => undefined,
  guardSite: async () => undefined,
  unguardSite: nothing,
  removeSite: nothing,
  allowSite: nothing,
  disallowSite: nothing,
  makeDefault: nothing,
  removeServer: nothing,
  prefer: nothing,
  allowBackgroundCopy: nothing,
  notifyOpened: nothing,
  changeShortcuts: nothing,
  forgetChoices: nothing,
  eraseReceipts: nothing,
  eraseAll: nothing,
};

export const welcomeModel: WelcomeModel = {
  serverName: undefined,
  hostToAllow: "",
  canChoose: true,
  adding: { step: "idle" },
  presets,
  shareKeys: "Alt+Shift+L",
  popupKeys: "Alt+Shift+K",
};

export const welcomeActions: WelcomeActions = {
  addServer: nothing,
  allowServer: nothing,
  openOptions: nothing,
};
