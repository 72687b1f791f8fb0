import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { popupText } from "../../lib/text/popup.ts";
import { Icon } from "../controls/Icon.tsx";

/** The popup's main area: a file may be dropped anywhere on it. */
export function DropZone({
  isActive,
  onFile,
  children,
}: {
  readonly isActive: boolean;
  readonly onFile: (file: File) => void;
  readonly children: ComponentChildren;
}) {
  const [isOver, setOver] = useState(false);
  const onDrag = (event: DragEvent) => {
    if (!isActive || !event.dataTransfer?.types.includes("Files")) return;
    event.preventDefault();
    setOver(event.type !== "dragleave" && event.type !== "drop");
    const file = event.type === "drop" ? event.dataTransfer.files[0] : undefined;
    if (file) onFile(file);
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
