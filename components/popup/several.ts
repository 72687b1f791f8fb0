import { entryNames } from "../../lib/archive.ts";

/** What the form holds for more than one link or file. */

/** The names as they were typed, one a line or between commas; the same name twice is numbered. */
export function peopleOf(typed: string): string[] {
  const names = typed
    .split(/[\n,;]+/)
    .map((name) => name.trim().replace(/\s+/g, " "))
    .filter((name) => name !== "");
  const seen = new Set<string>();
  return names.map((name) => {
    let unique = name;
    for (let number = 2; seen.has(unique); number++) unique = `${name} ${number}`;
    seen.add(unique);
    return unique;
  });
}

/** Files with others added; one that is there already is not added again. */
export function withFiles(files: readonly File[], added: readonly File[]): File[] {
  const isSame = (a: File, b: File) =>
    a.name === b.name && a.size === b.size && a.lastModified === b.lastModified;
  const all = [...files];
  for (const file of added) if (!all.some((one) => isSame(one, file))) all.push(file);
  return all;
}

/** The archive's name: as it was typed, or the day's. Always ends in `.zip`. */
export function archiveName(typed: string, nowMs: number): string {
  const wanted = typed.trim() === "" ? `files ${stamp(nowMs).slice(0, 10)}` : typed.trim();
  const [name = "files"] = entryNames([wanted.replace(/\.zip$/i, "")]);
  return `${name}.zip`;
}

/** What the clipboard calls `image.png`, as every browser does, gets the time for a name. */
export function pastedName({ name, type }: File, nowMs: number): string {
  const isNameless = type.startsWith("image/") && /^(image)?(\.\w+)?$/i.test(name);
  if (!isNameless) return name;
  const ending = /\.(\w+)$/.exec(name)?.[1] ?? type.replace(/^image\/|\+.*$/g, "");
  return `image ${stamp(nowMs)}.${ending}`;
}

/** `2026-11-21 10-42`, on the clock of this computer: without colons, which Windows takes in no name. */
function stamp(nowMs: number): string {
  const at = new Date(nowMs);
  const two = (part: number) => String(part).padStart(2, "0");
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${day} ${two(at.getHours())}-${two(at.getMinutes())}`;
}
