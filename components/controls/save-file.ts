/** Lets the browser save a file. */
export function saveFile(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const anchor = document.createElement("a");
  anchor.href = url;
  anchor.download = name;
  anchor.click();
  // The download reads the address some time after the click; revoked at once, large files fail.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
