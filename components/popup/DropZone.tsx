import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { popupText } from "../../lib/text/popup.ts";
import { Icon } from "../controls/Icon.tsx";
import { type Dropped, droppedIn, usePastedFiles } from "./incoming.ts";

/** The popup's main area: files may be dropped or pasted anywhere on it. */
export function DropZone({
  isActive,
  onDropped,
  children,
}: {
  readonly isActive: boolean;
  readonly onDropped: (dropped: Dropped) => void;
  readonly children: ComponentChildren;
}) {
  const [isOver, setOver] = useState(false);
  usePastedFiles(isActive, (files) => onDropped({ files, hasFolders: false }));
  const onDrag = (event: DragEvent) => {
    if (!isActive || !event.dataTransfer?.types.includes("Files")) return;
    event.preventDefault();
    setOver(event.type !== "dragleave" && event.type !== "drop");
    if (event.type === "drop") onDropped(droppedIn(event.dataTransfer));
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
