import { count, duration } from "../format.ts";

const characters = (least: number) => count(least, { one: "# character", other: "# characters" });
const times = (views: number) => (views === 1 ? "once" : count(views, { other: "# times" }));

/** English texts about what an organization has set. */
export const policy = {
  mark: "Set by your organization.",
  asked: "Your organization wants this. Switch it on, and the browser asks you.",
  title: "Your organization manages some of this",
  unread: ({ parts }: { parts: string }) =>
    `A part of what it has set could not be read: ${parts}. Tell whoever manages this browser.`,
  servers: "Your organization allows no other servers.",
  barred: ({ host }: { host: string }) => `Your organization doesn’t allow sharing with ${host}.`,
  barredNext: "Links from there still open here, and what you sent can still be revoked.",
  yourKey: "Your key",
  expiry: ({ seconds }: { seconds: number }) =>
    `Your organization lets links live for ${duration(seconds)} at most.`,
  maxViews: ({ views }: { views: number }) =>
    `Your organization lets links open ${times(views)} at most.`,
  minViews: ({ views }: { views: number }) =>
    `Your organization wants links that open ${times(views)} at least.`,
  passphrase: ({ least }: { least: number }) =>
    least > 1
      ? `Your organization requires a passphrase of at least ${characters(least)}.`
      : "Your organization requires a passphrase for every link.",
  passphraseLength: ({ least }: { least: number }) =>
    `Your organization requires passphrases to have at least ${characters(least)}.`,
  passphraseImpossible: "This server can’t keep one: choose another.",
  off: "Your organization has switched this off.",
  nothingSent: "Nothing was sent.",
  nextServer: "Use a server that it allows, or ask whoever manages this browser.",
  nextExpiry: "Choose a shorter expiry, or a server that has one, and share again.",
  nextViews: "Choose another number of views and share again.",
  nextPassphrase: "Share it from the Hushlink button, with a passphrase.",
  nextLength: "Use a longer one, or let Hushlink make one.",
  nextOff: "Choose something else, or ask whoever manages this browser.",
};
