import { globSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { type Bytes, base64url, fromBase64url } from "../../lib/bytes.ts";
import { openCarrier, sealCarrier } from "../../lib/crypto/carrier.ts";
import { openSealed, sealedLength, sealSecret } from "../../lib/crypto/envelope.ts";
import { deriveKeys, secretId } from "../../lib/crypto/keys.ts";
import { encodeToken, parseToken } from "../../lib/crypto/token.ts";
import { failureOf } from "../../lib/errors.ts";
import type { Secret } from "../../lib/model.ts";
import { badCiphertexts } from "./cases-bad-ciphertext.ts";
import { badLinks } from "./cases-bad-link.ts";
import { carrierCases } from "./cases-carrier.ts";
import { goodCases } from "./cases-good.ts";
import { referenceKeys, referenceOpen, referenceSeal } from "./reference.ts";
import { type CarrierVector, hexOf, readVector, type Vector, vectorsFolder } from "./vectors.ts";

const native = [...goodCases, ...badCiphertexts, ...badLinks];
const good = goodCases.map(({ name }) => name);
const bad = [...badCiphertexts, ...badLinks].map(({ name }) => name);

function bytes(text: string | null): Bytes {
  const decoded = fromBase64url(text ?? "!");
  if (decoded === undefined) throw new Error("base64url expected");
  return decoded;
}

function hex(array: Uint8Array): string {
  return Buffer.from(array).toString("hex");
}

/** What the vector says that comes out, as a value to compare. */
function outcomeOf(vector: { meta: string | null; content: string | null }): unknown {
  const { kind, name, type } = JSON.parse(vector.meta ?? "");
  return kind === "text"
    ? { kind, content: vector.content }
    : { kind, name, type, content: vector.content };
}

async function flat(secret: Secret): Promise<unknown> {
  const content = new TextEncoder().encode(secret.kind === "text" ? secret.text : "");
  if (secret.kind === "text") return { kind: "text", content: base64url(content) };
  return { ...secret, content: base64url(new Uint8Array(await secret.content.arrayBuffer())) };
}

async function openVector(vector: Vector): Promise<Secret> {
  const keys = await deriveKeys(parseToken(vector.token), vector.passphrase ?? undefined);
  return await openSealed({ ciphertext: bytes(vector.ciphertext), keys });
}

async function codeOf(work: Promise<unknown>): Promise<string> {
  return await work.then(
    () => "ok",
    (thrown: unknown) => failureOf(thrown).code,
  );
}

describe("the files", () => {
  test.for([
    ["hushlink-v1", native],
    ["hushlink-carrier-v1", carrierCases],
  ] as const)("%s has just one file for each case", ([folder, cases]) => {
    const cwd = fileURLToPath(vectorsFolder);
    const files = globSync(`${folder}/*.json`, { cwd }).map((file) => basename(file, ".json"));
    expect(files.sort()).toEqual(cases.map(({ name }) => name).sort());
  });

  test("what the generator would write today is what was committed", () => {
    for (const made of native) expect(readVector("hushlink-v1", made.name)).toEqual(made);
    for (const made of carrierCases) {
      expect(readVector("hushlink-carrier-v1", made.name)).toEqual(made);
    }
  });
});

describe("a good vector", () => {
  test.for(good)("%s gives its keys", async (name) => {
    const vector = readVector<Vector>("hushlink-v1", name);
    const token = parseToken(vector.token);
    const keys = await deriveKeys(token, vector.passphrase ?? undefined);
    const { id, access, encryption } = vector;
    expect(hexOf(keys)).toEqual({ id, access, encryption });
    expect(hex(secretId(token))).toBe(vector.id);
    expect(encodeToken(token)).toBe(vector.token);
  });

  test.for(good)("%s opens", async (name) => {
    const vector = readVector<Vector>("hushlink-v1", name);
    expect(await flat(await openVector(vector))).toEqual(outcomeOf(vector));
  });

  test.for(good.filter((name) => !name.startsWith("meta-")))(
    "%s is sealed byte for byte",
    async (name) => {
      const vector = readVector<Vector>("hushlink-v1", name);
      const secret = await openVector(vector);
      const keys = await deriveKeys(parseToken(vector.token), vector.passphrase ?? undefined);
      const sealed = await sealSecret({ secret, keys });
      expect(base64url(sealed)).toBe(vector.ciphertext);
      expect(sealedLength(secret)).toBe(sealed.length);
    },
  );

  test.for(good)("%s opens in the second implementation", (name) => {
    const vector = readVector<Vector>("hushlink-v1", name);
    const keys = referenceKeys(vector.token, vector.passphrase);
    const { id, access, encryption } = vector;
    expect(hexOf(keys)).toEqual({ id, access, encryption });
    const opened = referenceOpen(keys, Buffer.from(vector.ciphertext, "base64url"));
    expect(opened.meta).toBe(vector.meta);
    expect(opened.content.toString("base64url")).toBe(vector.content);
    const sealed = referenceSeal(keys, opened.meta, opened.content);
    expect(sealed.toString("base64url")).toBe(vector.ciphertext);
  });
});

test.for(bad)("bad vector %s fails with its own code", async (name) => {
  const vector = readVector<Vector>("hushlink-v1", name);
  expect(await codeOf(openVector(vector))).toBe(vector.expect);
});

test.for(bad)("bad vector %s gives the keys that it names", async (name) => {
  const { token, passphrase, ...vector } = readVector<Vector>("hushlink-v1", name);
  if (vector.id !== null) expect(hex(secretId(parseToken(token)))).toBe(vector.id);
  if (vector.encryption === null) return;
  const keys = await deriveKeys(parseToken(token), passphrase ?? undefined);
  const { id, access, encryption } = vector;
  expect(hexOf(keys)).toEqual({ id, access, encryption });
});

describe("a carrier vector", () => {
  test.for(carrierCases.map(({ name }) => name))("%s opens or fails as it says", async (name) => {
    const vector = readVector<CarrierVector>("hushlink-carrier-v1", name);
    const { text, token, passphrase } = vector;
    const opening = openCarrier({
      text,
      fragmentToken: token,
      passphrase: passphrase ?? undefined,
    });
    expect(await codeOf(opening)).toBe(vector.expect);
    if (vector.expect === "ok") expect(await flat(await opening)).toEqual(outcomeOf(vector));
  });

  test.for(["text", "file", "passphrase"])("%s is sealed character for character", async (name) => {
    const vector = readVector<CarrierVector>("hushlink-carrier-v1", name);
    const passphrase = vector.passphrase ?? undefined;
    const secret = await openCarrier({
      text: vector.text,
      fragmentToken: vector.token,
      passphrase,
    });
    const carrier = await sealCarrier({ secret, token: parseToken(vector.token), passphrase });
    expect(carrier).toEqual({ text: vector.text, fragmentToken: vector.token });
  });
});
