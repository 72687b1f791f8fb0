import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { carrierLength, carrierRoom } from "../../lib/crypto/carrier.ts";
import { largestContent } from "../../lib/crypto/envelope.ts";
import { apiPath, headers, problemStatus, states } from "../../lib/wire/native.ts";
import { readVector, type Vector } from "./vectors.ts";

const specification = readFileSync(new URL("../../docs/protocol.md", import.meta.url), "utf8");

test("the example in the specification is the vector that it names", () => {
  const vector = readVector<Vector>("hushlink-v1", "text-one-byte");
  const { token, id, access, encryption, ciphertext } = vector;
  const parts = [token, id, access, encryption, ciphertext.slice(0, 24), ciphertext.slice(-24)];
  for (const part of parts) expect(specification).toContain(part);
});

test("the specification names every header, code and state of the API", () => {
  const names = [apiPath, ...Object.values(headers), ...Object.keys(problemStatus), ...states];
  for (const name of names) expect(specification).toContain(`\`${name}`);
});

test("the specification's figures for carriers are true", () => {
  expect(carrierLength({ kind: "text", text: "7 bytes" })).toBe(373);
  expect(largestContent(carrierRoom(10_000))).toBeGreaterThan(6000);
  expect(carrierLength({ kind: "text", text: "x".repeat(7000) })).toBeLessThanOrEqual(10_000);
});
