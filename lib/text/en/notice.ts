import { brief, count } from "../format.ts";

interface Ends {
  readonly views: number;
  /** Seconds until it ends; 0 if unknown. */
  readonly seconds: number;
}

function ends({ views, seconds }: Ends): string {
  const opens =
    views === 0
      ? ""
      : views === 1
        ? " · opens once"
        : ` · opens ${count(views, { other: "# times" })}`;
  return seconds > 0 ? `${opens} · ${brief(seconds)}` : opens;
}

const link = ({ views }: Ends) => (views === 1 ? "one-time link" : "secret link");

/** English texts of the notice in the page. */
export const notice = {
  working: "Making a one-time link…",
  cancel: "Cancel",
  close: "Close",
  undo: "Undo",
  elsewhere: "Wrong place? Revoke",
  allow: "Allow…",
  choose: "Choose a server",
  link: "Make a one-time link",
  held: ({ what }: { what: string }) =>
    `Not pasted: this looks like a secret (${what}). To paste it as it is, paste again.`,
  replaced: (facts: Ends) => `Replaced with a ${link(facts)}${ends(facts)}`,
  inserted: (facts: Ends) => `Inserted a ${link(facts)}${ends(facts)}`,
  copied: (facts: Ends) => `Copied a ${link(facts)}${ends(facts)}`,
  copiedInstead: "Your link is on the clipboard instead.",
  shown: "Your link waits in Hushlink: click its button in the toolbar.",
  unclear: "The text here may not be what it should be. Check it before you send it.",
  undone: "Undone. Your text is back, and the link opens nothing.",
  undoneWithoutText:
    "The link opens nothing any more, but your text could not be put back. Undo in the field itself may still do it.",
  undoneWithoutRevoke:
    "Your text is back, but the link still works: the server could not be reached. Revoke it in Hushlink.",
  linkDead: "The link opens nothing any more.",
  linkAlive: "The link still works: the server could not be reached. Revoke it in Hushlink.",
  textHere: "Your text is back in this field: delete it if it doesn’t belong here.",
  linkHere: "It could not be taken out of the field: delete it there.",
  secretWaits:
    "The secret waits in Hushlink for five minutes: click its button in the toolbar where it should go.",
  notUndone: "Your text could not be put back, and the link still works. Revoke it in Hushlink.",
};
