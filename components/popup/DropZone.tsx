import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { popupText } from "../../lib/text/popup.ts";
import { Icon } from "../controls/Icon.tsx";
import { filesOf, usePastedFiles } from "./incoming.ts";

/** The popup's main area: files may be dropped or pasted anywhere on it. */
export function DropZone({
  isActive,
  onFiles,
  children,
}: {
  readonly isActive: boolean;
  readonly onFiles: (files: File[]) => void;
  readonly children: ComponentChildren;
}) {
  const [isOver, setOver] = useState(false);
  usePastedFiles(isActive, onFiles);
  const onDrag = (event: DragEvent) => {
    if (!isActive || !event.dataTransfer?.types.includes("Files")) return;
    event.preventDefault();
    setOver(event.type !== "dragleave" && event.type !== "drop");
    const files = event.type === "drop" ? filesOf(event.dataTransfer) : [];
    if (files.length > 0) onFiles(files);
  };
  return (
    <main
      class="popup"
      onDragEnter={onDrag}
      onDragOver={onDrag}
      onDragLeave={onDrag}
      onDrop={onDrag}
    >
      {children}
      {isOver && (
        <div class="popup-drop">
          <Icon name="file" />
          {popupText("dropHere")}
        </div>
      )}
    </main>
  );
}
