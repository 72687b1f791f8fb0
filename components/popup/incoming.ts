import { useEffect } from "preact/hooks";
import { pastedName } from "./several.ts";

/** The files of a drop. Folders are left out: the browser gives them as files that can't be read. */
export function filesOf(transfer: DataTransfer): File[] {
  const isFolder = (item: DataTransferItem) => item.webkitGetAsEntry?.()?.isDirectory === true;
  return [...transfer.items]
    .filter((item) => item.kind === "file" && !isFolder(item))
    .flatMap((item) => item.getAsFile() ?? []);
}

/**
 * Takes images and files that are pasted anywhere on the page. In a field, a text that comes along
 * goes before them: a cell of a spreadsheet brings a picture of itself.
 */
export function usePastedFiles(isActive: boolean, onFiles: (files: File[]) => void): void {
  useEffect(() => {
    if (!isActive) return;
    const onPaste = (event: ClipboardEvent) => {
      const pasted = [...(event.clipboardData?.files ?? [])];
      const isInField = (event.target as Element | null)?.matches?.("textarea, input");
      const hasText = event.clipboardData?.types.includes("text/plain");
      if (pasted.length === 0 || (isInField && hasText)) return;
      event.preventDefault();
      onFiles(pasted.map(named));
    };
    document.addEventListener("paste", onPaste);
    return () => document.removeEventListener("paste", onPaste);
  });
}

function named(file: File): File {
  const name = pastedName(file, Date.now());
  const { type, lastModified } = file;
  return name === file.name ? file : new File([file], name, { type, lastModified });
}
