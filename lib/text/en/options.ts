import { count, duration, number, size } from "../format.ts";

const ms = (tookMs: number) => `${number(Math.round(tookMs))} ms`;

/** English texts of the options and of the welcome page. */
export const options = {
  title: "Hushlink options",

  welcomeTitle: "Welcome to Hushlink",
  welcomeLead:
    "Turn a secret into a link that opens once, without leaving the field you are typing in.",
  chooseTitle: "Where should your secrets be kept?",
  chooseLead:
    "Hushlink encrypts in this browser. The server only keeps ciphertext for a while, and never gets the key.",
  readyTitle: "You’re ready",
  readyLead: ({ name }: { name: string }) => `Secrets are kept by ${name} from now on.`,
  howSelect:
    "Select a secret in any text field, right-click, and choose “Replace with a one-time link”.",
  howKeys: "Or press these keys:",
  howButton: "Or open Hushlink from the toolbar, and type or paste a secret there:",
  howPin: "Pin Hushlink to the toolbar to have it at hand.",
  changeLater: "You can change the server and everything else in the options at any time.",
  openOptions: "Open the options",
  another: "Choose another server",

  servers: "Servers",
  serversLead: "They keep ciphertext. Which one you use is up to you.",
  noServers: "No server yet. Add one to begin.",
  address: "Address of a server",
  addressHint: "Your own, or your team’s. The browser will ask you to allow it.",
  addressExample: "secrets.example.com",
  addServer: "Test and add",
  useServer: "Use this server",
  presets: "Public servers, run by others",
  presetsLead:
    "Run by others, not by Hushlink. Check who runs one before you trust it; some want an account.",
  usePreset: ({ name }: { name: string }) => `Use this server: ${name}`,
  testing: "Testing…",
  test: "Test",
  works: ({ tookMs }: { tookMs: number }) => `Works. Answered in ${ms(tookMs)}.`,
  worksWhole: (took: { createdMs: number; readMs: number; revokedMs?: number }) =>
    `Works. A test secret was made in ${ms(took.createdMs)} and read in ${ms(took.readMs)}${
      took.revokedMs === undefined ? "" : `; another was revoked in ${ms(took.revokedMs)}`
    }.`,
  failedCreating: "The server answers, but making a test secret failed.",
  failedReading: "A test secret was made, but reading it failed.",
  failedRevoking: "Making and reading work, but revoking failed.",
  added: ({ name }: { name: string }) => `${name} was added.`,
  isDefault: "Default",
  makeDefault: "Make default",
  edit: "Name and key",
  name: "Name",
  apiKey: "API key",
  apiKeyHint: "Only if the server asks for one. It stays on this computer.",
  user: "User name",
  userHint: "Only where the server wants one beside the key.",
  apiKeyNeeded: "This server takes nothing without one. It stays on this computer.",
  custom: "Any other HTTP API",
  customLead:
    "A template says how to store, fetch and delete a text. The server only gets what is encrypted already.",
  customName: "Name of this server",
  customAddress: "Address of this API",
  customTemplate: "Template",
  customTemplateHint:
    "JSON. The example wraps a text in Vault. Write {apiKey} where the key belongs, never the key itself.",
  customSave: "Save and test",
  customEdit: "Name, key and template",
  importFile: "Import from a file",
  exportFile: "Export to a file",
  exportHint: "The file never holds the key or the user name.",
  imported: ({ file }: { file: string }) => `Read from ${file}. Check it, then save.`,
  save: "Save",
  saved: "Saved",
  remove: "Remove",
  removeServer: ({ name }: { name: string }) => `Remove ${name}`,
  allow: "Allow this server",
  notAllowed: ({ host }: { host: string }) => `The browser doesn’t let Hushlink reach ${host} yet.`,
  canPassphrase: "Passphrase",
  canFiles: ({ bytes }: { bytes: number }) => `Files up to ${size(bytes)}`,
  canText: ({ bytes }: { bytes: number }) => `Text up to ${size(bytes)}`,
  canStatus: "Shows when opened",
  canRevoke: "Revoke",
  canViews: ({ views }: { views: number }) =>
    `Up to ${count(views, { one: "# view", other: "# views" })}`,
  canOnce: "One view only",
  canExpiry: ({ seconds }: { seconds: number }) => `Up to ${duration(seconds)}`,
  canOnceOrAny: "One view, or any number",
  viewsReplaceExpiry: "A view limit replaces the expiry",
  previewsBurn:
    "Opening the link uses the secret up, even when a chat only makes a preview of it. Use another server for chats.",
  needsKey: "Needs a key",
  notStrict: "Two people at the same moment may both open it",

  defaults: "New links",
  defaultsLead:
    "What the form begins with, until you choose otherwise. After that it begins with your last choice on the same site and server, else with your last one on the same server. Which server a site uses is only changed under Sites.",
  remembered: ({ places }: { places: number }) =>
    places === 0
      ? "No choice is remembered."
      : `Your last choices are remembered for ${count(places, { one: "# site or server", other: "# sites and servers" })}.`,
  forgetChoices: "Forget remembered choices",
  expiry: "Expires after",
  views: "Opens",
  serverDefault: "As the server suggests",

  words: "Words around the link",
  wordsLead: "What is put into your message. {link} stands for the link.",
  template: "Text",
  templateHint: "May also hold {expiry} and {views}.",
  preview: "Looks like this",

  sites: "Sites",
  sitesLead: "A site can have its own server, and its own words around the link.",
  site: "Site",
  siteHint: "Its host name, as in chat.example.com.",
  siteServer: "Server",
  siteServerUsual: "The default server",
  siteWords: "Words around the link",
  siteWordsHint: "Empty: as everywhere else.",
  newSite: "Another site",
  addSite: "Add this site",
  removeSite: ({ host }: { host: string }) => `Remove the choices for ${host}`,
  siteSummary: ({ server, words }: { server: string; words: string }) =>
    words === "" ? server : server === "" ? words : `${server} · ${words}`,
  allowAsk: ({ host }: { host: string }) => `Allow Hushlink to work inside ${host}?`,
  allowAskWhy:
    "The field you used belongs to this site, not to the page around it. Hushlink only acts there when you ask it to.",
  allowSite: ({ host }: { host: string }) => `Allow ${host}`,
  allowDone: ({ host }: { host: string }) => `Hushlink may work inside ${host} now.`,
  allowDoneNext: "Go back to the page and try again.",
  allowRefused: "Nothing was changed. You can still paste the link yourself.",
  allowedSites: "Sites you allowed",
  allowedSitesLead: "The browser lets Hushlink work inside these, besides your servers.",
  disallowSite: ({ host }: { host: string }) => `Don’t allow ${host} any more`,

  guard: "Guarded sites",
  guardLead:
    "A key or login that you paste there by habit is held back, and a one-time link offered instead. Pasting again lets it through.",
  guardSite: "Site to guard",
  guardRefused: "Not guarded: that needs the browser’s permission for this site.",
  guardAdd: "Guard this site",
  guardNotAllowed: "The browser doesn’t allow it yet.",
  unguard: ({ host }: { host: string }) => `Stop guarding ${host}`,

  behavior: "Behavior",
  notices: "Say in the page what happened",
  noticesHint: "A small note with Undo after a secret was replaced. It never shows the link.",
  notifyOpened: "Tell me when a link I sent is opened",
  notifyOpenedHint:
    "While links wait, Hushlink asks their servers now and then. Where a server can’t tell, neither can we.",
  openHere: "Open links of my servers in Hushlink",
  openHereHint: "The server’s own page is not loaded.",
  hideInBackground: "Hide an open secret when its tab is left",
  clearClipboard: "Clear the clipboard a minute after a secret was copied",
  backgroundCopy: "Copy links from the right-click menu",
  backgroundCopyHint: "Needs the browser’s permission to write to the clipboard.",

  shortcuts: "Shortcuts",
  shortcutsLead: "The browser lets you change them.",
  changeShortcuts: "Change shortcuts",
  openHushlink: "Open Hushlink",
  openHushlinkHint: "Share, open a link, or see what you sent.",
  shareKeys: "Replace the selection with a one-time link",
  shareKeysHint: "In the field you are in; outside of fields the link is copied.",
  clipboardKeys: "Open the one-time link on the clipboard",
  clipboardKeysHint: "It is shown in the viewer, which asks before it uses anything up.",
  noKeys: "None",

  stored: "What is stored here",
  storedLead: "On this computer only, never synchronized.",
  storedNever: "Never stored: secrets, passphrases, links and their keys.",
  storedSettings: ({ servers }: { servers: number }) =>
    `Your options and ${count(servers, { one: "# server", other: "# servers" })}, with keys you entered.`,
  storedReceipts: ({ receipts }: { receipts: number }) =>
    `${count(receipts, { one: "# receipt", other: "# receipts" })} of links you sent: when, where, and what lets you revoke them.`,
  storedDraft: "Unsent text, what you shared last and its link: in memory, for five minutes.",
  keepReceipts: "Keep receipts for",
  keepNone: "Don’t keep any",
  keepDays: ({ days }: { days: number }) => duration(days * 86_400),
  eraseReceipts: "Erase receipts",
  eraseAll: "Erase everything",
  eraseReceiptsAsk:
    "You won’t be able to revoke those links any more. They stay open until they expire.",
  eraseAllAsk:
    "Servers, keys, options and receipts will be gone. Links stay open until they expire.",
  eraseNow: "Erase now",
  erased: "Erased.",
};
