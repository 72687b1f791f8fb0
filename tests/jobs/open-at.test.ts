import { expect, test } from "vitest";
import { asksForMessage, openAt } from "../../lib/jobs/open-at.ts";
import type { BackendKind, BackendSettings } from "../../lib/model.ts";

const at = (kind: BackendKind, base: string): BackendSettings => ({
  id: base,
  kind,
  name: base,
  base,
});
const keeper = at("onetimesecret", "https://ots.example/");

test("the first Hushlink server of the person opens what others keep", () => {
  const own = [
    keeper,
    at("hushlink", "https://a.example/x/"),
    at("hushlink", "https://b.example/"),
  ];
  expect(openAt(own, keeper)).toBe("https://a.example/x/s/#open");
  expect(openAt([keeper], keeper)).toBeUndefined();
});

test("a server that only this machine reaches is not named to others", () => {
  const here = at("hushlink", "http://127.0.0.1:8787/");
  expect(openAt([here], keeper)).toBeUndefined();
  expect(openAt([here], at("custom", "http://127.0.0.1:3000/"))).toBe(
    "http://127.0.0.1:8787/s/#open",
  );
});

test("its address is no link", () => {
  expect(asksForMessage("https://a.example/x/s/#open")).toBe(true);
  expect(asksForMessage("https://a.example/s/%23open")).toBe(true);
  expect(asksForMessage("https://a.example/s/?utm_source=mail#open")).toBe(true);
  expect(asksForMessage("https://a.example/s/#EN1u6X1eu8eE3M3448L1hrHFvWtX7ti6MALItWqxAro-")).toBe(
    false,
  );
  expect(asksForMessage("")).toBe(false);
});
