import type { SentModel } from "../../components/sent/contract.ts";
import { Sent } from "../../components/sent/Sent.tsx";
import { sentActions, sentModel } from "./sent-fixtures.ts";
import type { Story } from "./stories.tsx";

const sent = (page: "popup" | "sent", part: Partial<SentModel>): Story => ({
  page,
  view: () => (
    <main class={page}>
      <h1 class="unseen">Sent</h1>
      <Sent model={{ ...sentModel, ...part }} actions={sentActions} />
    </main>
  ),
});

export const sentStories: Readonly<Record<string, Story>> = {
  "popup/sent": sent("popup", {}),
  "popup/sent-empty": sent("popup", { items: [] }),
  "popup/sent-refreshing": sent("popup", {
    items: sentModel.items.slice(0, 3),
    isRefreshing: true,
  }),
  "popup/sent-guided": sent("popup", {
    guidedId: "r9",
    items: [
      {
        ...(sentModel.items[0] as SentModel["items"][number]),
        ...{ id: "r9", views: 3, viewsLeft: 2, openings: 1, isQuestion: true },
        ...{ openedAtMs: [sentModel.nowMs - 60_000], odd: "soon", secretKind: "api-key" },
      },
    ],
  }),
  "popup/sent-renewed": sent("popup", {
    items: sentModel.items.slice(0, 2),
    renewal: { step: "done", link: "https://secrets.example.com/s/#EAAAAAAAAAAAAAAA" },
  }),
  "popup/sent-not-renewed": sent("popup", {
    items: sentModel.items.slice(0, 2),
    renewal: {
      step: "failed",
      failure: { code: "backend.unreachable", facts: { host: "secrets.example.com" } },
      isRevoked: false,
    },
  }),
};
