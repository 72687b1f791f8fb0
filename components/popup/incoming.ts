import { useEffect } from "preact/hooks";
import { pastedName } from "./several.ts";

/** What was dropped. Folders are left out: the browser gives them as files that can't be read. */
export interface Dropped {
  readonly files: File[];
  readonly hasFolders: boolean;
}

export function droppedIn(transfer: DataTransfer): Dropped {
  const isFolder = (item: DataTransferItem) => item.webkitGetAsEntry?.()?.isDirectory === true;
  const items = [...transfer.items].filter(({ kind }) => kind === "file");
  const files = items.filter((item) => !isFolder(item)).flatMap((item) => item.getAsFile() ?? []);
  return { files, hasFolders: items.some(isFolder) };
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
