import { base64url } from "../bytes.ts";
import { isKeepable } from "../keepable.ts";
import type { Secret } from "../model.ts";

/**
 * SHA-256, base64url, of all that is sealed of a secret. A plan that has sealed one must never seal
 * another: both would stand under the same key and nonces. Throws if a file can't be read any more.
 */
export async function markOf(secret: Secret): Promise<string> {
  const sealed =
    secret.kind === "text"
      ? [secret.text]
      : [JSON.stringify([secret.name, secret.type]), secret.content];
  const bytes = await new Blob(sealed).arrayBuffer();
  return base64url(new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)));
}

/**
 * Whether a secret that was handed over again is the one that `mark` was taken of. Without a mark only
 * a short text is: that comes from memory, a file and a long text from the person.
 */
export async function isMarked(secret: Secret, mark: string | undefined): Promise<boolean> {
  if (mark === undefined) return secret.kind === "text" && isKeepable(secret.text);
  return markOf(secret).then(
    (own) => own === mark,
    () => false,
  );
}
