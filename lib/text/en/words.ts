import { count, later } from "../format.ts";

/** What stands for `{expiry}` and `{views}` in the words around a link. */
export const words = {
  expiry: ({ seconds }: { seconds: number }) => (seconds > 0 ? later(seconds) : "soon"),
  views: ({ views }: { views: number }) =>
    views === 0 ? "any number of times" : views === 1 ? "once" : count(views, { other: "# times" }),
  replaceSelection: "Replace with a one-time link",
  copySelection: "Copy a one-time link",
  openLink: "Open in Hushlink",
};
