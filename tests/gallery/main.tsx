import { render } from "preact";
import { speak } from "../../lib/text/language.ts";
import { speakPseudo } from "./pseudo.ts";
import { stories } from "./stories.tsx";

/**
 * Every state of every page with made-up content: `?story=NAME` shows one, nothing lists them;
 * `&language=de` in another language, `&language=pseudo` in one that is 40 % longer than English.
 */
const asked = new URLSearchParams(location.search);
const name = asked.get("story") ?? "";
const language = asked.get("language") ?? "en";
if (language === "pseudo") speakPseudo();
document.documentElement.lang = await speak([language]);
const story = stories[name];
const app = document.querySelector("#app");
if (!app) throw new Error("The gallery has no #app");
if (story) {
  document.body.className = story.page === "popup" ? "popup-body" : "";
  render(story.view(), app);
} else {
  render(
    <main class="page">
      <h1>Gallery</h1>
      <ul>
        {Object.keys(stories).map((each) => (
          <li key={each}>
            <a href={`?story=${encodeURIComponent(each)}`}>{each}</a>
          </li>
        ))}
      </ul>
    </main>,
    app,
  );
}
