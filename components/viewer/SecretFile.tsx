import { useEffect, useState } from "preact/hooks";
import type { Secret } from "../../lib/model.ts";
import { size } from "../../lib/text/format.ts";
import { viewerText } from "../../lib/text/viewer.ts";
import { Button } from "../controls/Button.tsx";
import { Icon } from "../controls/Icon.tsx";
import { Notice } from "../controls/Notice.tsx";
import type { ViewerActions, ViewerWishes } from "./actions.ts";
import { isPicture, safeFileName } from "./file-name.ts";
import { useHiding } from "./use-hiding.ts";

type FileSecret = Extract<Secret, { kind: "file" }>;

/** A file: what it is, saving it, and a look at it if it is a picture and that is asked for, until it hides again. */
export function SecretFile({
  file,
  actions,
  wishes,
}: {
  readonly file: FileSecret;
  readonly actions: ViewerActions;
  readonly wishes: ViewerWishes;
}) {
  const { isShown, wasHidden, show } = useHiding(wishes);
  const name = safeFileName(file.name);
  return (
    <>
      <div class="file-card">
        <Icon name="file" />
        <div class="grow">
          <p class="received-name">{name}</p>
          <p class="soft small">
            {size(file.content.size)} ·{" "}
            {file.type === "" ? viewerText("fileTypeUnknown") : file.type}
          </p>
        </div>
      </div>
      <div class="row">
        <Button kind="primary" icon="file" onClick={() => actions.save(name, file.content)}>
          {viewerText("saveFile")}
        </Button>
        {isPicture(file.type) && (
          <Button
            icon={isShown ? "eye-closed" : "eye"}
            pressed={isShown}
            onClick={() => show(!isShown)}
          >
            {viewerText(isShown ? "hideText" : "preview")}
          </Button>
        )}
      </div>
      {wasHidden && <Notice>{viewerText("hiddenAgain")}</Notice>}
      {isShown && <Picture file={file} />}
    </>
  );
}

/** Drawn from memory by the browser's decoder for the stated type, never as a document. */
function Picture({ file }: { readonly file: FileSecret }) {
  const [url, setUrl] = useState<string>();
  const [isBroken, setBroken] = useState(false);
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([file.content], { type: file.type }));
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [file]);
  if (isBroken) return <Notice kind="warn">{viewerText("previewFailed")}</Notice>;
  if (url === undefined) return null;
  return (
    <img class="picture" src={url} alt={viewerText("previewAlt")} onError={() => setBroken(true)} />
  );
}
