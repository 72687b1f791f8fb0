import * as v from "valibot";
import type { Bytes } from "../../bytes.ts";
import type { Effects } from "../../effects.ts";
import type { Secret, ShareOptions } from "../../model.ts";
import { isJsonAnswer, jsonAnswer, refusal } from "../answers.ts";
import { readTokenHashOf, sealFile, sealText } from "./format.ts";

const SchemesAnswer = v.object({ saveSchemes: v.array(v.unknown()) });

/** By what the server is to recognise a reader. */
type Proof = { readonly readTokenHash: string; readonly v: 3 } | { readonly hashedKey: string };

/**
 * `hashedKey` itself would let whoever sees it in transit or in the server's memory read and end the
 * secret: it is sent only where the server says nothing of scheme 3, being older.
 */
export async function proofOf(hashedKey: string, base: string, fx: Effects): Promise<Proof> {
  const answer = await fx.fetch({ url: `${base}api/ss`, method: "POST" });
  const isDisturbed = answer.status === 429 || answer.status >= 500;
  if (isDisturbed) throw refusal(answer, base);
  if (!isJsonAnswer(SchemesAnswer, answer)) return { hashedKey };
  const { saveSchemes } = jsonAnswer(SchemesAnswer, answer, base);
  return saveSchemes.includes(3)
    ? { readTokenHash: readTokenHashOf(hashedKey), v: 3 }
    : { hashedKey };
}

/** What is to be sent: JSON for a text, a form for a file. */
export async function sealedBody(
  secret: Secret,
  options: ShareOptions,
  keys: { readonly encryption: Bytes; readonly proof: Proof },
  fx: Effects,
) {
  const { encryption, proof } = keys;
  const { expiresInSeconds: duration, views } = options;
  const iv = fx.random(12);
  if (secret.kind === "text") {
    const secretMessage = await sealText(secret.text, encryption, iv);
    return { secretMessage, ...proof, duration, views };
  }
  const form = new FormData();
  form.set("file", new Blob([await sealFile(secret, encryption, iv)]), "encrypted.bin");
  for (const [name, value] of Object.entries({ ...proof, duration, views })) {
    form.set(name, String(value));
  }
  return form;
}
