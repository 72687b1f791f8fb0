/** Forms that a secret is known by. Pure; each looks at a text once and holds nothing of it. */

/** What armour calls its private key: "RSA", "OPENSSH", "PGP"; "" for plain PKCS #8. */
const armour = /^-----BEGIN (?<type>[A-Z0-9 ]{0,40}?) ?PRIVATE KEY(?: BLOCK)?-----/u;

/**
 * The kind of a private key with nothing else around it: PEM (RFC 7468), OpenSSH and OpenPGP armour,
 * PuTTY and age. undefined if the text is none.
 */
export function privateKeyType(text: string): string | undefined {
  const body = text.trim();
  const found = armour.exec(body);
  if (found && /-----END [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----$/u.test(body.slice(-100))) {
    return found[1] ?? "";
  }
  if (/^PuTTY-User-Key-File-\d:/u.test(body)) return "PuTTY";
  return /^AGE-SECRET-KEY-1[A-Z0-9]{50,}$/u.test(body) ? "age" : undefined;
}

/** An address with a password in it, such as a database's; undefined if the text is none. */
export function addressWithPassword(text: string): URL | undefined {
  const line = text.trim();
  if (!/^[a-z][a-z0-9+.-]*:\/\/\S+$/iu.test(line) || !URL.canParse(line)) return undefined;
  const url = new URL(line);
  return url.password === "" ? undefined : url;
}
