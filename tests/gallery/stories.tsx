import type { JSX } from "preact";
import { pageStories } from "./page-stories.tsx";
import { popupStories } from "./popup-stories.tsx";
import { sentStories } from "./sent-stories.tsx";
import { severalStories } from "./several-stories.tsx";
import { viewerStories } from "./viewer-stories.tsx";

/** One state of one page. */
export interface Story {
  readonly page: "popup" | "options" | "welcome" | "sent" | "viewer";
  readonly view: () => JSX.Element;
}

export const stories: Readonly<Record<string, Story>> = {
  ...popupStories,
  ...severalStories,
  ...pageStories,
  ...sentStories,
  ...viewerStories,
};
