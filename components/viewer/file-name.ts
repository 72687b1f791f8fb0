/**
 * A file name from a stranger, fit to be shown and saved: without folders, control characters and
 * the marks that turn writing around and make `gpj.exe` look like `exe.jpg`. Never empty.
 */
export function safeFileName(name: string): string {
  const base = name.split(/[\\/]/u).at(-1) ?? "";
  const clean = base
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029]/gu, "")
    .replace(/[<>:"|?*]/gu, "_")
    .trim()
    .replace(/^\.+(?=\.)|[\s.]+$/gu, "");
  const whole = Array.from(clean);
  if (whole.length <= 120) return clean === "" ? "secret" : clean;
  const ending = /\.[\p{L}\p{N}]{1,10}$/u.exec(clean)?.[0] ?? "";
  return `${whole.slice(0, 120 - ending.length).join("")}${ending}`;
}

/** Pictures that a browser draws without running anything. SVG is a document with scripts, so it is not here. */
const pictures = new Set(["image/png", "image/jpeg", "image/gif", "image/webp", "image/avif"]);

/** Whether a media type may be shown as a picture. */
export function isPicture(type: string): boolean {
  return pictures.has(type.toLowerCase().split(";")[0]?.trim() ?? "");
}
