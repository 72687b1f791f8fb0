/** What a client takes, by how much (RFC 9110 §12.4.2 and §12.5). */

interface Wanted {
  /** Lower case. */
  readonly name: string;
  /** 0 is a no, 1 the most. */
  readonly weight: number;
}

/** `de-CH,de;q=0.9,*;q=0.1` by its parts, most wanted first; what can't be read is left out. */
function wantedIn(header: string | undefined): readonly Wanted[] {
  const wanted = (header ?? "").split(",").flatMap((part) => {
    const [, name, weight = "1"] =
      /^\s*([\w*-]+)\s*(?:;\s*q\s*=\s*([01](?:\.\d{0,3})?)\s*)?$/i.exec(part) ?? [];
    return name === undefined ? [] : [{ name: name.toLowerCase(), weight: Number(weight) }];
  });
  return wanted.sort((a, b) => b.weight - a.weight);
}

/**
 * The language that `Accept-Language` wants most of those there are, by its primary subtag: "de"
 * for de-AT. Undefined if it wants none of them.
 */
export function preferredLanguage(
  header: string | undefined,
  languages: readonly string[],
): string | undefined {
  for (const { name, weight } of wantedIn(header)) {
    const language = name.split("-")[0] ?? "";
    if (weight > 0 && languages.includes(language)) return language;
  }
  return undefined;
}

/** Whether `Accept-Encoding` takes gzip. */
export function takesGzip(header: string | undefined): boolean {
  const wanted = wantedIn(header);
  const gzip =
    wanted.find(({ name }) => name === "gzip") ?? wanted.find(({ name }) => name === "*");
  return gzip !== undefined && gzip.weight > 0;
}
