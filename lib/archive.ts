/** What several files are called in one archive, and how large that will be. */

/** The most files that are shared together. */
export const mostFiles = 100;

/** What an entry costs beside its bytes: local header, data descriptor and entry in the directory. */
const entryBytes = 30 + 16 + 46;
const directoryEndBytes = 22;

const utf8 = new TextEncoder();

/** Size in bytes of an archive of these files: they are stored as they are, not compressed. */
export function archiveBytes(
  files: readonly { readonly name: string; readonly size: number }[],
): number {
  const names = entryNames(files.map(({ name }) => name));
  return files.reduce(
    (sum, { size }, index) => sum + entryBytes + size + 2 * utf8.encode(names[index] ?? "").length,
    directoryEndBytes,
  );
}

/** Names as they stand in an archive: no folders, nothing that a system refuses, each only once. */
export function entryNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const plain = plainName(name);
    let unique = plain;
    for (let number = 2; taken.has(unique.toLowerCase()); number++)
      unique = numbered(plain, number);
    taken.add(unique.toLowerCase());
    return unique;
  });
}

/** `a/b\\c.txt` is `c.txt`: a name can't lead out of the folder that the archive is opened in. */
function plainName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? "";
  const clean = last.replace(/[\p{Cc}\p{Bidi_Control}<>:"|?*]/gu, "_").replace(/[. ]+$/, "");
  return clean === "" ? "file" : clean;
}

/** `report (2).pdf` */
function numbered(name: string, number: number): string {
  const dot = name.lastIndexOf(".");
  const end = dot > 0 ? dot : name.length;
  return `${name.slice(0, end)} (${number})${name.slice(end)}`;
}
