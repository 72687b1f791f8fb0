/** English texts of the page that looks for a link on the clipboard. */
export const clipboard = {
  title: "Open the link on the clipboard",
  looking: "Looking for a one-time link…",
  ask: "Hushlink needs the browser’s permission to read the clipboard. It looks there when you press the shortcut, and only for a one-time link.",
  allow: "Allow and look",
  refused: "Without that, Hushlink can’t look there. You can still paste the link.",
  noneTitle: "There is no one-time link on the clipboard",
  none: "Copy the whole link and look again. Nothing was opened or used up.",
  unreadTitle: "The browser did not let Hushlink read the clipboard",
  unread: "Nothing was opened or used up. Look again, or paste the link.",
  again: "Look again",
  paste: "Paste a link",
};
