import type { SentActions, SentItem, SentModel } from "../../components/sent/contract.ts";
import { nowMs } from "./fixtures.ts";

const hour = 3_600_000;

const item = (part: Partial<SentItem>): SentItem => ({
  id: "r1",
  label: "API key → Slack",
  host: "secrets.example.com",
  createdAtMs: nowMs - 2 * hour,
  expiresAtMs: nowMs + 22 * hour,
  views: 1,
  hasPassphrase: false,
  state: "waiting",
  openedAtMs: [],
  openings: 0,
  isQuestion: false,
  canRevoke: true,
  canRenew: false,
  ...part,
});

export const sentItems: readonly SentItem[] = [
  item({ canRenew: true }),
  item({
    id: "r2",
    label: "Text → Jira",
    state: "opened",
    openedAtMs: [nowMs - hour],
    openings: 1,
    isQuestion: true,
  }),
  item({ id: "r3", label: "Database password for the contractor", views: 3, viewsLeft: 2 }),
  item({ id: "r4", label: "File", state: "expired", createdAtMs: nowMs - 50 * hour }),
  item({ id: "r5", label: "Text", state: "revoked" }),
  item({ id: "r6", label: "Text → Gmail", state: "cantTell", host: "box.example.org" }),
  item({ id: "r7", label: "Private key", state: "locked", hasPassphrase: true }),
  item({ id: "r8", label: "Text", state: "unknown" }),
];

export const sentModel: SentModel = {
  items: sentItems,
  isRefreshing: false,
  renewal: undefined,
  problem: undefined,
  isPopup: true,
  guidedId: undefined,
  nowMs,
};

const nothing = () => {};

export const sentActions: SentActions = {
  refresh: nothing,
  revoke: nothing,
  renew: nothing,
  settle: nothing,
  newLink: nothing,
  copyLink: async () => true,
  rename: nothing,
  forget: nothing,
  eraseAll: nothing,
  openPage: nothing,
};
