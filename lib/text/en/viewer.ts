import { count } from "../format.ts";

interface Host {
  readonly host: string;
}

/** `when`: "5 minutes ago (10:42)". */
interface When {
  readonly when: string;
}

/** English texts of the viewer and of the recipient's web page. */
export const viewer = {
  pageTitle: "Open a secret",

  askTitle: "Open a one-time link",
  askLabel: "Link",
  askHint: "Paste it as it came; what mail and chat put around it is removed.",
  askOpen: "Open",
  askBothTitle: "Open an encrypted message",
  askBothLabel: "Message and link",
  askBothHint:
    "Paste the whole message, and behind it the whole link that it came with. Both stay in this browser.",

  barredTitle: ({ host }: Host) => `Let Hushlink reach ${host}?`,
  barredForeign: ({ host, product }: Host & { readonly product: string }) =>
    `This link belongs to ${host}, which is not one of your servers. Its form is that of ${product}.`,
  barredConfigured: ({ host }: Host) =>
    `${host} is one of your servers, but the browser doesn’t let Hushlink reach it at present.`,
  barredSafe: "Nothing was sent yet, and allowing it opens nothing.",
  barredAllow: ({ host }: Host) => `Allow ${host}`,
  barredRefused: ({ host }: Host) =>
    `Without that, the secret can’t be opened here. You can still open the link on the page of ${host}.`,

  looking: ({ host }: Host) => `Asking ${host}…`,

  offerTitle: "Somebody shared a secret with you",
  offerFileTitle: "Somebody shared a file with you",
  keptBy: "Kept by",
  opens: "Can be opened",
  expires: "Expires",
  size: "Size",
  once: "Once. Opening it uses it up.",
  views: ({ left }: { readonly left: number }) =>
    `${count(left, { one: "# time", other: "# times" })} more. Opening it uses one up.`,
  unlimited: "As often as you like, until it expires",
  viewsUnknown: "Possibly only once: opening it may use it up.",
  notReadable: ({ host }: Host) => `${host} can’t read it: it is decrypted here, in this browser.`,
  passphraseHint: "The sender gave it to you in another way.",
  passphraseMaybe: "Only if the sender gave you one.",
  passphraseEmpty: "Type the passphrase first. Nothing was used up.",
  wrongPassphrase: "That is not the right passphrase. Check capitals and spaces.",
  triesLeft: ({ left }: { readonly left: number }) =>
    `${count(left, { one: "# try is", other: "# tries are" })} left; after that it is locked for good.`,
  nothingUsed: "Nothing was used up.",
  heldSafe: "The secret is here already: you can try as often as you need.",
  reveal: "Reveal the secret",
  revealFile: "Reveal the file",
  unlock: "Unlock",

  taking: ({ host }: Host) => `Fetching from ${host}…`,
  reconnecting: ({ host }: Host) =>
    `The connection to ${host} broke off. Asking again: your secret is kept for you…`,
  opening: "Decrypting…",

  shownTitle: "The secret",
  shownFileTitle: "The file",
  privateKey: ({ type }: { readonly type: string }) =>
    type === "" ? "A private key" : `A private key (${type})`,
  textLabel: "Secret text",
  hidden: "Hidden",
  showText: "Show",
  hideText: "Hide",
  copyAll: "Copy",
  copyPart: ({ label }: { readonly label: string }) => `Copy ${label}`,
  copyLine: ({ label }: { readonly label: string }) => `Copy line ${label}`,
  fill: ({ host }: Host) => `Fill into ${host}`,
  fillShort: "Fill",
  fillPart: ({ label, host }: Host & { readonly label: string }) => `Fill ${label} into ${host}`,
  filled: ({ host }: Host) => `Filled in at ${host}.`,
  fillFailed: ({ host }: Host) =>
    `The field at ${host} is no longer there, or takes no such text. Copy it instead.`,
  partsTitle: "One by one",
  linesTitle: "Line by line",
  saveText: "Save as a file",
  saveFile: "Save the file",
  emptyText: "The text is empty.",
  truncated: "Only the beginning is shown. Copying and saving take all of it.",
  fileTypeUnknown: "unknown",
  preview: "Show the picture",
  previewAlt: "The picture that was shared",
  previewFailed: "This picture can’t be shown here. Save it instead.",
  hiddenAgain: "Hidden again, because nobody was here.",
  part: ({ index, of }: { readonly index: number; readonly of: number }) =>
    `Part ${index} of ${of}`,
  clipboardSoon: "The clipboard is cleared after a minute if the secret is still in it.",

  copyAsking: ({ host }: Host) => `Telling ${host} that you have it…`,
  copyErased: ({ host }: Host) => `${host} has confirmed that its copy is gone.`,
  copyKept: ({ host, left }: Host & { readonly left: number }) =>
    `${host} keeps it for ${count(left, { one: "# more view", other: "# more views" })}.`,
  copyUnknown: ({ host }: Host) => `${host} has not confirmed that its copy is gone.`,

  close: "Done: remove it from this page",
  closedTitle: "Removed from this page",
  closedNext: "The link can’t bring it back if it could be opened only once.",
  openAnother: "Open another link",

  endTitle: "This secret can’t be opened",
  endPassing: "Not opened yet",
  openedAt: ({ when }: When) => `This secret was opened ${when} and can’t be opened again.`,
  openedNext: "If it was not you, tell the sender now: the secret should be changed.",
  expiredAt: ({ when }: When) => `This secret expired ${when}. Nobody can open it any more.`,
  revokedAt: ({ when }: When) => `The sender took this secret back ${when}.`,
  lockedAt: ({ when }: When) =>
    `This secret was locked for good ${when}, after too many wrong passphrases.`,
  lockedNext: "Ask the sender for a new link. If the wrong tries were not yours, say so.",
  goneHere: ({ host }: Host) =>
    `${host} doesn’t have this secret: it was opened, has expired or was revoked, or the link was changed on its way.`,
  goneNext:
    "Compare the link with the message. If it is the same, ask the sender for a new one; if you never opened it, say so: the secret may need changing.",
  unreachable: ({ host }: Host) => `${host} could not be reached. Nothing was used up.`,
  offline: "This computer is offline. Nothing was used up.",
  tryNext: "Check your connection and try again.",
  garbled: ({ host }: Host) =>
    `${host} gave an answer that makes no sense for this link. Nothing was used up.`,
  garbledNext:
    "If this network wants you to sign in first, do that, then try again. If it stays, tell the sender.",
  refused: ({ host }: Host) => `${host} would not hand it over just now. Nothing was used up.`,
  refusedNext: "Wait a moment and try again. If it stays, tell the sender.",
  busy: ({ host }: Host) => `${host} is busy. Nothing was used up.`,
  reserved: ({ host }: Host) =>
    `The connection to ${host} broke off while the secret was on its way. It is not lost: ${host} keeps it for you for two minutes.`,
  reservedNext: "Try again now; it goes on where it broke off.",
  maybeSpent: ({ host }: Host) =>
    `The connection to ${host} broke off while the secret was on its way. This server may count it as opened.`,
  maybeSpentNext: "Try again. If it is gone then, ask the sender for a new link.",
  lostSince: ({ host }: Host) =>
    `The connection to ${host} broke off while the secret was on its way, and the server has let go of it since.`,
  lostSinceNext:
    "Ask the sender for a new link. It was most likely your own try that used this one up.",
  failedNext:
    "Tell the sender: “The link opened, but what came could not be decrypted”, and ask for a new one. This link is used up.",
};
