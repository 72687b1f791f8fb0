import { count, moment, relative } from "../format.ts";

interface At {
  atMs: number;
  nowMs: number;
}

/** English texts about what was sent. */
export const sent = {
  openedTitle: "Your secret was opened",
  openedMessage: ({ label }: { label: string }) =>
    `${label} was opened. Was that not them? Click here to see what to do.`,

  title: "Sent links",
  lead: "What became of the links you made here. Hushlink keeps no secret and no key: a link can’t be copied again.",
  empty: "Nothing sent yet",
  emptyLead: "Links you make are listed here, with what became of them.",
  filter: "Filter",
  noMatch: "Nothing here matches.",
  refresh: "Refresh",
  refreshing: "Asking the servers…",
  openPage: "Open as a page",

  waiting: "Waiting",
  opened: "Opened",
  openedAt: ({ atMs, nowMs }: At) => `Opened ${moment(atMs, nowMs)}`,
  expired: "Expired",
  revoked: "Revoked",
  locked: "Locked",
  unknown: "Gone",
  cantTell: "Can’t tell",

  expires: ({ atMs, nowMs }: At) => `Expires ${relative(atMs, nowMs)}`,
  sentAt: ({ atMs, nowMs }: At) => `Sent ${moment(atMs, nowMs)}`,
  viewsLeft: ({ left, views }: { left: number; views: number }) =>
    `${left} of ${count(views, { one: "# view", other: "# views" })} left`,
  withPassphrase: "With a passphrase",
  lockedHint: "Too many wrong passphrases were tried. Make a new link.",
  unknownHint: "The server no longer knows it: opened, expired or revoked.",
  cantTellHint: "This server doesn’t say whether a link was opened.",

  notThem: "Was that not them?",
  wasThem: "It was them",
  whatToDo: "What to do",
  settled: "You said that it was them",
  oddSoon: "It was opened within seconds of being shared, quicker than most people click.",
  oddNight: "It was opened at night, by your clock.",
  oddLate: "It was opened days after it was shared.",
  guideLead: "Hushlink can’t know who opened it. If it may have been somebody else:",
  changeKey: "Revoke this key with whoever issued it, and make a new one there.",
  changePrivateKey: "Take this key out of use wherever it is trusted, and make a new one.",
  changePassword: "Change the password wherever it is used.",
  changeCode: "Have this code changed or blocked.",
  changeEach: "Change every password and key that was in it.",
  changeSecret: "Change what it gives access to: whoever opened the link has it.",
  guideRevoke: "The link can still be opened. Revoke it.",
  guideAsk: "Ask the recipient whether it was them, by another way than the link went.",
  guideNew: "Share the new secret with a passphrase, and tell the passphrase another way.",

  label: "Name in this list",
  rename: "Rename",
  save: "Save",
  revoke: "Revoke",
  revokeOne: ({ label }: { label: string }) => `Revoke ${label}`,
  renew: "Revoke and make a new link",
  renewing: "Revoking, then making a new link…",
  renewed: "The old link opens nothing any more. Here is the new one.",
  newLink: "New link",
  notRevoked: "No new link was made, and the old one may still open.",
  notMade:
    "The old link opens nothing any more. The secret waits in the popup for five minutes, to be shared again.",
  forget: "Remove from list",
  revokeAll: "Revoke all waiting",
  revokeAllAsk: ({ waiting }: { waiting: number }) =>
    `${count(waiting, { one: "# link", other: "# links" })} will stop working. Nobody can open them any more.`,
  eraseAll: "Erase list",
  eraseAllAsk:
    "You won’t be able to revoke these links any more. They stay open until they expire.",
};
