import { count, duration, moment, relative, size } from "../format.ts";

/** English texts of the popup. */
export const popup = {
  title: "Hushlink",
  tabs: "What to do",
  tabShare: "Share",
  tabOpen: "Open",
  tabSent: "Sent",
  settings: "Options",

  secret: "Secret",
  addFile: "Add file",
  generate: "Generate",
  dropHere: "Drop the file to share it",
  removeFile: "Remove file",
  fileSize: ({ bytes }: { bytes: number }) => size(bytes),
  expiry: "Expires after",
  views: "Opens",
  noTimeLimit: "No time limit",
  passphrase: "Passphrase",
  none: "None",
  makePassphrase: "Make a passphrase",
  copyPassphrase: "Copy passphrase",
  duration: ({ seconds }: { seconds: number }) => duration(seconds),
  viewCount: ({ views }: { views: number }) =>
    views === 0 ? "No limit" : views === 1 ? "Once" : `${count(views, { other: "# times" })}`,
  server: "Server",
  keptBy: ({ host }: { host: string }) => `Encrypted here first, then kept by ${host}.`,
  encryptAndCopy: "Encrypt and copy link",
  encryptAndInsert: ({ site }: { site: string }) => `Encrypt and insert into ${site}`,
  copyInstead: "Copy the link instead",
  bringBackDraft: "Bring back what you typed before",
  showLastLink: "Show your last link",

  noServerTitle: "Where should secrets be kept?",
  noServer: "Choose a server once. It only ever sees ciphertext.",
  chooseServer: "Choose a server",

  encrypting: "Encrypting…",
  sending: "Sending the ciphertext…",
  allowServer: "Allow this server",
  serverSettings: "Server options",

  copiedTitle: "Link copied",
  insertedTitle: "Link inserted",
  shownTitle: "Your link is ready",
  link: "One-time link",
  opens: ({ views }: { views: number }) =>
    views === 0
      ? "Opens any number of times"
      : views === 1
        ? "Opens once"
        : `Opens ${count(views, { other: "# times" })}`,
  expires: ({ atMs, nowMs }: { atMs: number; nowMs: number }) =>
    `Expires ${relative(atMs, nowMs)} (${moment(atMs, nowMs)})`,
  keptOn: ({ host }: { host: string }) => `Kept by ${host}`,
  tellPassphrase: "Needs the passphrase. Tell it another way, not in the same chat.",
  open: "Open",
  revoke: "Revoke",
  renew: "Revoke and make a new link",
  notRenewed: "No new link was made, and this one may still open.",
  oldRevoked: "The link before it opens nothing any more",
  sameAgain: "New link for the same secret",
  newSecret: "New secret",
  qr: "QR code",
  qrTitle: "The link as a QR code",
  revokedTitle: "Link revoked",
  revoked: "Nobody can open it any more. If it was opened before, change the secret itself.",

  pasteLink: "Link you received",
  pasteLinkHint: "Nothing is used up until you say so in the next step.",
  linkMissing: "Paste the whole link, from https:// to its end.",
  openLink: "Look at this link",
  tabHasLink: "This tab holds a one-time link",
  openTabLink: "Open it here",
};
