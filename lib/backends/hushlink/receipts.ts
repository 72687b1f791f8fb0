import type { Effects, NetAnswer } from "../../effects.ts";
import type { BackendSettings, Receipt, SecretStatus } from "../../model.ts";
import { StatusAnswer } from "../../wire/native.ts";
import { jsonAnswer } from "../answers.ts";
import type { Created, Plan } from "../backend.ts";
import { handleOf, linkOf, readHandle, readPlan, secretUrl } from "./format.ts";
import { problemOf } from "./problems.ts";

/** What became of a secret, asked with the owner token. Throws `secret.gone` if the server knows nothing. */
export async function status(
  receipt: Receipt,
  _server: BackendSettings,
  fx: Effects,
): Promise<SecretStatus> {
  const { answer, url } = await asOwner("GET", receipt.base, receipt.handle, fx);
  if (answer.status !== 200) throw problemOf(answer, url);
  const told = jsonAnswer(StatusAnswer, answer, url);
  return {
    state: told.state,
    viewsLeft: told.views_left,
    expiresAtMs: told.expires_at_ms,
    openedAtMs: told.opened_at_ms,
    ...(told.ended_at_ms === undefined ? {} : { endedAtMs: told.ended_at_ms }),
  };
}

/** Destroys a secret at once; again is the same. */
export async function revoke(
  receipt: Receipt,
  _server: BackendSettings,
  fx: Effects,
): Promise<void> {
  const { answer, url } = await asOwner("DELETE", receipt.base, receipt.handle, fx);
  if (answer.status !== 204) throw problemOf(answer, url);
}

/** After a create whose answer never came: the secret, if it stands on the server. */
export async function recover(
  server: BackendSettings,
  planText: Plan,
  fx: Effects,
): Promise<Created | undefined> {
  const plan = readPlan(planText);
  const handle = handleOf(plan);
  const { answer, url } = await asOwner("GET", server.base, handle, fx);
  if (answer.status === 404) return undefined;
  if (answer.status !== 200) throw problemOf(answer, url);
  const told = jsonAnswer(StatusAnswer, answer, url);
  return {
    link: linkOf(server.base, plan.tokenText),
    handle,
    expiresAtMs: told.expires_at_ms,
    views: told.views_left,
    revocable: true,
  };
}

async function asOwner(
  method: "GET" | "DELETE",
  base: string,
  handle: string,
  fx: Effects,
): Promise<{ answer: NetAnswer; url: string }> {
  const { id, owner } = readHandle(handle);
  const url = secretUrl(base, id);
  const answer = await fx.fetch({ url, method, headers: { Authorization: `Bearer ${owner}` } });
  return { answer, url };
}
