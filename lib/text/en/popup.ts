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
  dropHere: "Drop to share",
  noFoldersTitle: "Folders can’t be shared.",
  noFolders: "Drop the files inside, or pack the folder as a ZIP first.",
  removeFile: "Remove file",
  removeNamed: ({ name }: { name: string }) => `Remove ${name}`,
  fileSize: ({ bytes }: { bytes: number }) => size(bytes),
  filesTotal: ({ files, bytes }: { files: number; bytes: number }) =>
    `${count(files, { one: "# file", other: "# files" })}, ${size(bytes)}`,
  packHow: "What the files become",
  packArchive: "One archive, one link",
  packLinks: "A link for each",
  archiveName: "Name of the archive",
  noFiles: "This server takes no files. Remove them, or choose another server.",
  tooManyFiles: ({ most }: { most: number }) =>
    `More than ${count(most, { other: "#" })} can’t be shared at once. Remove some and share them afterwards.`,
  aboutFile: ({ name, said }: { name: string; said: string }) => `${name}: ${said}`,
  forSeveral: "For several people",
  names: "Names",
  namesHint: "One a line, or with commas between. Each gets a link of their own, which opens once.",
  tooManyPeople: ({ most }: { most: number }) =>
    `More than ${count(most, { other: "#" })} links can’t be made at once. Remove some names and share again for the rest.`,
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
  encryptMany: ({ links }: { links: number }) =>
    `Encrypt and make ${count(links, { one: "# link", other: "# links" })}`,
  copyInstead: "Copy the link instead",
  bringBackDraft: "Bring back what you typed before",
  tooLongToKeep: "Too long to be kept if this window closes.",
  showLastLink: "Show your last link",

  noServerTitle: "Where should secrets be kept?",
  noServer: "Choose a server once. It only ever sees ciphertext.",
  chooseServer: "Choose a server",

  packing: "Packing the files…",
  makingPart: ({ at, of }: { at: number; of: number }) => `Making link ${at} of ${of}…`,
  encrypting: "Encrypting…",
  sending: "Sending the ciphertext…",
  allowServer: "Allow this server",
  serverSettings: "Server options",

  copiedTitle: "Link copied",
  insertedTitle: "Link inserted",
  shownTitle: "Your link is ready",
  manyTitle: ({ links }: { links: number }) =>
    count(links, { one: "# link is ready", other: "# links are ready" }),
  someTitle: ({ links, all }: { links: number; all: number }) => `${links} of ${all} links made`,
  manyHint: "Give each person only their own link.",
  copyFor: ({ name }: { name: string }) => `Copy link for ${name}`,
  copyAll: "Copy all",
  qrFor: ({ name }: { name: string }) => `QR code for ${name}`,
  missingFor: ({ names }: { names: string }) => `No link yet for ${names}`,
  stoppedBefore: "You stopped before these were made.",
  addAgain: "To make what is missing, share these files again.",
  revokeAll: "Revoke all",
  revokedAllTitle: "Links revoked",
  revokedAll: "Nobody can open them any more. If one was opened before, change the secret itself.",
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
