import type { PopupModel } from "../../components/popup/contract.ts";
import { type Form, firstForm } from "../../components/popup/form.ts";
import { Popup } from "../../components/popup/Popup.tsx";
import { ShareTab } from "../../components/popup/ShareTab.tsx";
import { WordsOptions } from "../../components/popup/WordsOptions.tsx";
import { usualRecipes } from "../../lib/recipe.ts";
import type { NamedLink, ShareMany, ShareState } from "../../lib/share-state.ts";
import {
  nowMs,
  ownCapabilities,
  ownServer,
  plainServer,
  popupActions,
  popupModel,
} from "./fixtures.ts";
import { sentActions, sentModel } from "./sent-fixtures.ts";
import type { Story } from "./stories.tsx";

const nothing = () => {};

/** The form as it stands after something was put into it. */
const form = (part: Partial<Form>, model: Partial<PopupModel> = {}): Story => ({
  page: "popup",
  view: () => {
    const whole = { ...popupModel, ...model };
    return (
      <main class="popup">
        <ShareTab
          model={whole}
          actions={popupActions}
          state={{
            form: { ...firstForm(whole), ...part },
            change: nothing,
            earlierText: "",
            isEdited: false,
            sent: undefined,
            markSent: nothing,
            toldPassphrase: "",
            startAgain: nothing,
          }}
        />
      </main>
    );
  },
});

const popup = (share: ShareState): Story => ({
  page: "popup",
  view: () => (
    <Popup
      model={{ ...popupModel, share }}
      actions={popupActions}
      sent={sentModel}
      sentActions={sentActions}
    />
  ),
});

/** A file of a size, without its bytes. */
function file(name: string, size: number): File {
  return Object.defineProperty(new File([], name, { lastModified: nowMs }), "size", {
    value: size,
  });
}

const files = [
  file("contract-signed.pdf", 1_240_000),
  file("id_ed25519", 411),
  file("a-quite-long-name-of-a-file-that-nobody-wanted-to-shorten.xlsx", 83_000),
];
const manyFiles = [...files, file("Überblick 2026.docx", 52_000), file("图纸.dwg", 8_400_000)];

const linkFor = (name: string, index: number): NamedLink => ({
  name,
  link: `https://secrets.example.com/s/#${"A".repeat(42)}${index}`,
  receiptId: `r${index}`,
  views: 1,
  expiresAtMs: nowMs + 86_400_000,
  canRevoke: true,
});

export const people: ShareMany = {
  step: "many",
  jobId: "j1",
  of: "people",
  links: ["Anna", "Ben", "Chloé Dupont-Beauregard of the Legal Department"].map(linkFor),
  missing: [],
  canRetry: false,
  needsFiles: false,
  host: "secrets.example.com",
  hasPassphrase: false,
  doneAtMs: nowMs,
};

const unreachable = { code: "backend.unreachable", facts: { host: people.host } } as const;
const tooLarge = {
  code: "input.too-large",
  facts: { bytes: 120_000_000, maxBytes: 100_000_000 },
} as const;

export const partly: ShareMany = {
  ...people,
  links: [linkFor("Anna", 0)],
  missing: ["Ben", "Chloé"].map((name) => ({ name, failure: unreachable })),
  canRetry: true,
};

const names = "Anna\nBen\nChloé";
const small = { ...ownServer, capabilities: { ...ownCapabilities, maxBytes: 1_000_000 } };

export const severalStories: Readonly<Record<string, Story>> = {
  "popup/file": form({ files: files.slice(0, 1) }),
  "popup/files": form({ files }),
  "popup/files-links": form({ files: manyFiles, pack: "links" }),
  "popup/files-fault": form({ files }, { servers: [small] }),
  "popup/files-refused": form({ files }, { servers: [plainServer], serverId: "plain" }),
  "popup/people": form({ text: "sk_live_51H8", people: names }),
  "popup/people-files": form({ files, people: names }),
  "popup/packing": popup({
    ...{ step: "working", jobId: "j1", phase: "packing", fraction: 0.3, startedAtMs: 0 },
  }),
  "popup/part": form(
    { files: manyFiles, pack: "links" },
    {
      share: {
        ...{ step: "working", jobId: "j1", phase: "sending", fraction: 0.35, startedAtMs: 0 },
        part: { at: 2, of: 5 },
      },
    },
  ),
  "popup/many": popup(people),
  "popup/many-passphrase": popup({ ...people, hasPassphrase: true }),
  "popup/many-files": popup({
    ...people,
    of: "files",
    links: manyFiles.map(({ name }, index) => linkFor(name, index)),
  }),
  "popup/many-failed": popup(partly),
  "popup/many-failed-files": popup({
    ...{ ...partly, of: "files", needsFiles: true },
    missing: [
      { name: "disk.img", failure: tooLarge },
      { name: "notes.txt", failure: { code: "job.file-lost", facts: {} } },
    ],
  }),
  "popup/revoked-all": popup({ step: "revoked", jobId: "j1", links: 3 }),
  "popup/generator-words": {
    page: "popup",
    view: () => (
      <main class="popup">
        <h1 class="unseen">Generator</h1>
        <fieldset class="generator">
          <WordsOptions recipe={usualRecipes.words} onChange={nothing} />
        </fieldset>
      </main>
    ),
  },
};
