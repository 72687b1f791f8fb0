import { expect, test } from "vitest";
import { isOurs } from "../../lib/messages/sender.ts";

const base = "chrome-extension://own/";
const id = "own";

test.for([
  ["our page", { id, url: `${base}popup.html`, origin: "chrome-extension://own" }, true],
  ["our worker, which has no origin", { id, url: `${base}background.js` }, true],
  [
    "our script in a web page",
    { id, url: "https://evil.example/", origin: "https://evil.example" },
    false,
  ],
  [
    "our frame in a web page's words",
    { id, url: `${base}x`, origin: "https://evil.example" },
    false,
  ],
  ["another extension", { id: "other", url: `${base}popup.html` }, false],
  ["an address that only begins alike", { id, url: "chrome-extension://own.evil/" }, false],
  ["nobody", {}, false],
] as const)("%s is heard: %s", ([, sender, heard]) => {
  expect(isOurs(sender, id, base)).toBe(heard);
});
