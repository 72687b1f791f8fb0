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
};
