import type { PopupModel } from "../../components/popup/contract.ts";
import { firstForm } from "../../components/popup/form.ts";
import { GeneratorPanel } from "../../components/popup/GeneratorPanel.tsx";
import { OpenTab } from "../../components/popup/OpenTab.tsx";
import { OptionsLine } from "../../components/popup/OptionsLine.tsx";
import { Popup } from "../../components/popup/Popup.tsx";
import { QrCode } from "../../components/popup/QrCode.tsx";
import type { ErrorCode, Facts } from "../../lib/errors.ts";
import { done, nowMs, ownServer, plainServer, popupActions, popupModel } from "./fixtures.ts";
import { sentActions, sentModel } from "./sent-fixtures.ts";
import type { Story } from "./stories.tsx";

const popup = (part: Partial<PopupModel>): Story => ({
  page: "popup",
  view: () => (
    <Popup
      model={{ ...popupModel, ...part }}
      actions={popupActions}
      sent={sentModel}
      sentActions={sentActions}
    />
  ),
});

const token = "ghp_16C7e42F292c6912E7710c838347Ae178B4a\nDB_URL=postgres://app@db:5432/main";
const draft = { text: token, savedAtMs: nowMs };
const inSlack = { site: "app.slack.com", selection: "", canInsert: true, link: "" };

const failed = (code: ErrorCode, facts: Facts, canRetry: boolean): Partial<PopupModel> => ({
  draft,
  share: { step: "failed", jobId: "j1", failure: { code, facts }, canRetry },
});
const host = "secrets.example.com";

/** States that a press brings about, drawn by the parts that show them. */
const withGenerator = (): Story => ({
  page: "popup",
  view: () => (
    <main class="popup">
      <h1 class="unseen">Generator</h1>
      <GeneratorPanel
        generator={{ bits: () => 80, generate: () => "kG7!mWx4.tQ9_hRd+v3n" }}
        onUse={() => {}}
        onClose={() => {}}
      />
    </main>
  ),
});
const madePassphrase = (): Story => ({
  page: "popup",
  view: () => (
    <main class="popup">
      <h1 class="unseen">Passphrase</h1>
      <OptionsLine
        form={{
          ...firstForm(popupModel),
          passphrase: "alpha-bravo-charlie-delta-echo",
          isPassphraseMade: true,
        }}
        onChange={() => {}}
        servers={popupModel.servers}
        rule={{ ...popupModel.passphraseRule, isBroken: false, fieldRef: null }}
        actions={popupActions}
      />
    </main>
  ),
});
const withQr = (): Story => ({
  page: "popup",
  view: () => (
    <main class="popup">
      <h1 class="unseen">QR</h1>
      <QrCode link={done.link} />
    </main>
  ),
});
const openTab = (link: string): Story => ({
  page: "popup",
  view: () => (
    <main class="popup">
      <h1 class="unseen">Open</h1>
      <OpenTab link={link} onOpen={() => {}} />
    </main>
  ),
});

export const popupStories: Readonly<Record<string, Story>> = {
  "popup/empty": popup({}),
  "popup/draft": popup({ draft }),
  "popup/passphrase-required": popup({
    draft,
    passphraseRule: { isRequired: true, minLength: 12 },
  }),
  "popup/insert": popup({ draft, context: inSlack }),
  "popup/insert-long-site": popup({
    draft: { ...draft, passphrase: "correct horse" },
    context: { ...inSlack, site: "support.internal.a-very-long-company-name.example.com" },
  }),
  "popup/selection-over-draft": popup({
    draft,
    context: { ...inSlack, selection: "sk_live_51H8", canInsert: false },
  }),
  "popup/servers": popup({ servers: [ownServer, plainServer] }),
  "popup/plain-server": popup({ draft, servers: [plainServer], serverId: "plain" }),
  "popup/no-server": popup({ draft, servers: [], serverId: "" }),
  "popup/encrypting": popup({
    draft,
    share: { step: "working", jobId: "j1", phase: "encrypting", fraction: 0.42, startedAtMs: 0 },
  }),
  "popup/sending": popup({
    draft,
    share: { step: "working", jobId: "j1", phase: "sending", fraction: 1, startedAtMs: 0 },
  }),
  "popup/done-copied": popup({ share: done }),
  "popup/done-renewable": popup({ share: done, keptIds: [done.receiptId] }),
  "popup/done-inserted": popup({ share: { ...done, delivery: "inserted", views: 3 } }),
  "popup/done-passphrase": popup({
    share: { ...done, delivery: "shown", hasPassphrase: true, canRevoke: false },
  }),
  "popup/generator": withGenerator(),
  "popup/made-passphrase": madePassphrase(),
  "popup/qr": withQr(),
  "popup/open": openTab(""),
  "popup/open-in-this-tab": openTab(done.link),
  "popup/revoked": popup({ share: { step: "revoked", jobId: "j1" } }),
  "popup/failed-unreachable": popup(failed("backend.unreachable", { host }, true)),
  "popup/failed-host": popup(failed("allow.host", { host }, true)),
  "popup/failed-garbled": popup(failed("backend.garbled", { host }, true)),
  "popup/failed-too-large": popup(
    failed("input.too-large", { bytes: 120_000_000, maxBytes: 100_000_000 }, false),
  ),
};
