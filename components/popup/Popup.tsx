import { useState } from "preact/hooks";
import { popupText } from "../../lib/text/popup.ts";
import { Button } from "../controls/Button.tsx";
import { Notice } from "../controls/Notice.tsx";
import { Tabs } from "../controls/Tabs.tsx";
import type { SentActions, SentModel } from "../sent/contract.ts";
import type { PopupActions, PopupModel } from "./contract.ts";
import { DropZone } from "./DropZone.tsx";
import { OpenTab } from "./OpenTab.tsx";
import { SentTab } from "./SentTab.tsx";
import { ShareTab } from "./ShareTab.tsx";
import { withFiles } from "./several.ts";
import { useForm } from "./use-form.ts";

type TabName = "share" | "open" | "sent";

export interface PopupProps {
  readonly model: PopupModel;
  readonly actions: PopupActions;
  readonly sent: SentModel;
  readonly sentActions: SentActions;
}

/** The whole popup. The form's state lives here, so that looking at another tab loses nothing. */
export function Popup({ model, actions, sent, sentActions }: PopupProps) {
  const [tab, setTab] = useState<TabName>("share");
  const [isLeftOut, setLeftOut] = useState(false);
  const state = useForm(model, actions);
  const { step } = model.share;
  const takesFiles = tab === "share" && (step === "idle" || step === "failed");
  return (
    <DropZone
      isActive={takesFiles}
      onDropped={({ files, hasFolders }) => {
        setLeftOut(hasFolders);
        if (files.length > 0) state.change({ files: withFiles(state.form.files, files) });
      }}
    >
      {tab !== "share" && <h1 class="unseen">{popupText("title")}</h1>}
      <div class="popup-head">
        <Button
          kind="quiet"
          icon="sliders"
          label={popupText("settings")}
          onClick={actions.openOptions}
        />
      </div>
      <Tabs
        label={popupText("tabs")}
        current={tab}
        onChange={setTab}
        tabs={[
          { name: "share", label: popupText("tabShare") },
          { name: "open", label: popupText("tabOpen") },
          { name: "sent", label: popupText("tabSent") },
        ]}
      >
        <div class="popup-panel">
          {takesFiles && isLeftOut && <NoFolders />}
          {tab === "share" && <ShareTab model={model} actions={actions} state={state} />}
          {tab === "sent" && <SentTab model={sent} actions={sentActions} />}
          {tab === "open" && <OpenTab link={model.context?.link ?? ""} onOpen={actions.openLink} />}
        </div>
      </Tabs>
    </DropZone>
  );
}

/** Said until the next drop: a folder that is ignored silently looks as if it were shared. */
function NoFolders() {
  return (
    <div class="popup-left-out">
      <Notice kind="warn" title={popupText("noFoldersTitle")}>
        <p>{popupText("noFolders")}</p>
      </Notice>
    </div>
  );
}
