import type { ViewerActions } from "../../components/viewer/actions.ts";
import { Viewer } from "../../components/viewer/Viewer.tsx";
import type { ErrorCode, Facts } from "../../lib/errors.ts";
import type { Secret } from "../../lib/model.ts";
import type { Offer, RevealState, ViewerState } from "../../lib/reveal-state.ts";
import { nowMs } from "./fixtures.ts";
import type { Story } from "./stories.tsx";

const actions: ViewerActions = {
  open: () => {},
  allow: () => {},
  reveal: () => {},
  again: () => {},
  close: () => {},
  restart: () => {},
  copy: async () => true,
  save: () => {},
  fill: async () => true,
};
const wishes = { hideAfterMs: 60_000, hideWhenTabHidden: false, clearsClipboard: false };
const minute = 60_000;
const host = "secrets.example.com";

const offer: Offer = {
  host,
  product: "Hushlink",
  passphrase: "none",
  viewsLeft: 1,
  expiresAtMs: nowMs + 6.4 * 24 * 60 * minute,
  bytes: 272,
};
const guarded: Offer = { ...offer, passphrase: "needed" };
const foreign: Offer = { host: "bin.example.org", product: "PrivateBin", passphrase: "unknown" };

const viewer = (state: ViewerState): Story => ({
  page: "viewer",
  view: () => <Viewer state={state} actions={actions} wishes={wishes} nowMs={nowMs} />,
});

const failed = (code: ErrorCode, facts: Facts = {}): ViewerState => ({
  step: "asking",
  failure: { code, facts },
});

type End = Extract<RevealState, { step: "ended" }>;
const ended = (code: ErrorCode, facts: Facts = {}, more: Partial<End> = {}): Story =>
  viewer({
    step: "ended",
    host,
    failure: { code, facts: { host, ...facts } },
    ...{ spent: "no", again: false, reserved: false, ...more },
  });

const passing = { again: true } as const;
const refused = { code: "open.wrong-passphrase", facts: {} } as const;

type Shown = Extract<RevealState, { step: "shown" }>;
const shown = (secret: Secret, more: Partial<Shown> = {}): Story =>
  viewer({ step: "shown", offer, secret, copy: "erased", ...more });
const text = (content: string, more: Partial<Shown> = {}): Story =>
  shown({ kind: "text", text: content }, more);

const attachment: Secret = {
  kind: "file",
  name: "Q3 payroll of everybody, final (2).pdf",
  type: "application/pdf",
  content: new Blob([new Uint8Array(3_200_000)]),
};

const before: Readonly<Record<string, Story>> = {
  "viewer/asking": viewer({ step: "asking" }),
  "viewer/asking-message": viewer({ step: "asking", message: true }),
  "viewer/unknown-link": viewer(failed("input.link-unknown")),
  "viewer/incomplete-link": viewer(failed("input.link-incomplete", { missing: "key" })),
  "viewer/damaged-link": viewer(failed("input.link-damaged")),
  "viewer/newer-link": viewer(failed("open.unsupported")),
  "viewer/foreign": viewer({
    ...{ step: "barred", host: foreign.host, product: foreign.product },
    ...{ configured: false, refused: false },
  }),
  "viewer/permission-lost": viewer({
    ...{ step: "barred", host, product: "Hushlink", configured: true, refused: false },
  }),
  "viewer/permission-refused": viewer({
    ...{ step: "barred", host: foreign.host, product: foreign.product },
    ...{ configured: false, refused: true },
  }),
  "viewer/looking": viewer({ step: "looking", host }),
  "viewer/offered": viewer({ step: "offered", offer }),
  "viewer/offered-views": viewer({ step: "offered", offer: { ...offer, viewsLeft: 3 } }),
  "viewer/offered-file": viewer({
    step: "offered",
    offer: { ...offer, content: "file", bytes: 20_000_000 },
  }),
  "viewer/offered-passphrase": viewer({ step: "offered", offer: guarded }),
  "viewer/offered-foreign": viewer({ step: "offered", offer: foreign }),
  "viewer/wrong-passphrase": viewer({
    step: "offered",
    offer: { ...guarded, attemptsLeft: 3 },
    refused,
  }),
  "viewer/held": viewer({ step: "held", offer: guarded, refused }),
  "viewer/fetching": viewer({ step: "taking", offer, fraction: 0.42, lost: 0 }),
  "viewer/reconnecting": viewer({ step: "taking", offer, lost: 2 }),
  "viewer/decrypting": viewer({ step: "opening", offer }),
};

const opened: Readonly<Record<string, Story>> = {
  "viewer/password": text("correct horse", { copy: "asking" }),
  "viewer/env": text(
    `DB_HOST=db.internal\nDB_PASSWORD='p4ss w0rd'\nexport API_TOKEN=sk_live_${"x".repeat(60)}\n`,
    { copy: "kept", viewsLeft: 2 },
  ),
  "viewer/private-key": text(
    "-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXktdjEAAAAABG5vbmUAAAAE\n-----END OPENSSH PRIVATE KEY-----\n",
    { copy: "unknown" },
  ),
  "viewer/user-and-password": text("ann@corp.example / hunter2"),
  "viewer/lines": text("first line\nsecond line\n\nthird"),
  "viewer/file": shown(attachment),
  "viewer/picture": shown({ ...attachment, name: "whiteboard.png", type: "image/png" }),
  "viewer/several": shown({ kind: "text", text: "see attached", more: [attachment] }),
  "viewer/removed": viewer({ step: "closed" }),
};

const ends: Readonly<Record<string, Story>> = {
  "viewer/opened-already": ended("secret.opened", { atMs: nowMs - 5 * minute }),
  "viewer/gone": ended("secret.gone"),
  "viewer/expired": ended("secret.expired", { atMs: nowMs - 29 * 60 * minute }),
  "viewer/revoked": ended("secret.revoked", { atMs: nowMs - 60 * minute }),
  "viewer/locked": ended("secret.locked", { atMs: nowMs - minute }),
  "viewer/unreachable": ended("backend.unreachable", {}, passing),
  "viewer/offline": ended("backend.offline", {}, passing),
  "viewer/busy": ended("backend.busy", { retryAfterSeconds: 600 }, passing),
  "viewer/garbled": ended("backend.garbled", {}, passing),
  "viewer/guard-on-the-way": ended("backend.unauthorized", { status: 403 }, passing),
  "viewer/refused": ended("backend.refused", { status: 502 }, passing),
  "viewer/reserved": ended(
    "backend.unreachable",
    {},
    { ...passing, reserved: true, spent: "maybe" },
  ),
  "viewer/maybe-used-up": ended("backend.unreachable", {}, { ...passing, spent: "maybe" }),
  "viewer/lost-since": ended("secret.opened", { atMs: nowMs - minute }, { spent: "maybe" }),
  "viewer/does-not-decrypt": ended("open.failed", {}, { spent: "yes" }),
  "viewer/insecure": ended("input.insecure"),
};

export const viewerStories: Readonly<Record<string, Story>> = { ...before, ...opened, ...ends };
