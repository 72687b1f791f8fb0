import { expect, test } from "vitest";
import { linkIn } from "../../lib/jobs/clipboard-link.ts";

const token = "EAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
const own = { id: "own", kind: "hushlink", name: "", base: "https://box.example/" } as const;
const link = `https://box.example/s/#${token}`;

test.for([
  link,
  `  ${link}\n`,
  `Here you are: <${link}>.`,
  `https://safe.example/?url=${encodeURIComponent(link)}`,
])("the link is found in %j", (text) => {
  expect(linkIn(text, [own])).toBe(link);
});

test.for(["", "hunter2", "https://chat.example/", "a line\nand https://news.example/today#top"])(
  "there is no one-time link in %j",
  (text) => {
    expect(() => linkIn(text, [own])).toThrow("input.link-unknown");
  },
);

test("what is wrong with a broken link is said", () => {
  expect(() => linkIn("https://box.example/s/", [own])).toThrow(
    /^input\.link-(incomplete|damaged)$/,
  );
});
