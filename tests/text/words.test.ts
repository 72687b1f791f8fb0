import { expect, test } from "vitest";
import { aroundLink } from "../../lib/text/words.ts";

const link = "https://box.example/s/#$&{views}";
const ends = { views: 1, seconds: 86_400 };

test.for([
  ["{link}", link],
  ["Secret: {link} (opens {views}, ends {expiry})", `Secret: ${link} (opens once, ends in 1 day)`],
  ["two\nlines {link}", `two lines ${link}`],
  ["no link here", link],
  ["", link],
  ["  {link}  ", link],
])("%j around a link", ([template = "", expected]) => {
  expect(aroundLink(template, link, ends)).toBe(expected);
});

test("several views and an unknown end have words of their own", () => {
  expect(aroundLink("{link} {views} {expiry}", "L", { views: 3, seconds: 0 })).toBe(
    "L 3 times soon",
  );
});
