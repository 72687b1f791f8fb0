import { saveFile } from "../../components/controls/save-file.ts";
import type {
  CustomDraft,
  ImportedTemplate,
  OptionsActions,
} from "../../components/options/contract.ts";
import type { Trial } from "../../components/servers/contract.ts";
import { baseOf, hostOf } from "../../lib/address.ts";
import { readTemplateFile, writeTemplateFile } from "../../lib/backends/custom/template-file.ts";
import { readTemplate } from "../../lib/backends/http-template.ts";
import { giveBackHost } from "../../lib/browser/host-needs.ts";
import { requestHost } from "../../lib/browser/permissions.ts";
import { changeOwnSettings, readInForce } from "../../lib/browser/settings.ts";
import { AppError, type Failure, failureOf } from "../../lib/errors.ts";
import { withServer } from "../../lib/jobs/servers.ts";
import type { BackendSettings } from "../../lib/model.ts";
import type { Policy } from "../../lib/policy.ts";
import { refuseServer } from "../../lib/policy-rules.ts";
import { tryServer } from "./trials.ts";

/** Far more than any template needs. */
const maxFileBytes = 100_000;

/** What the form for any other HTTP API does. */
export function customActions(
  setTrial: (id: string, trial: Trial) => void,
  policy: () => Policy,
): Pick<OptionsActions, "saveCustom" | "checkTemplate" | "importTemplate" | "exportTemplate"> {
  return {
    saveCustom: (draft) => void saveCustom(draft, policy(), setTrial),
    checkTemplate: (template) => faultOf(() => readTemplate(template)),
    importTemplate,
    exportTemplate,
  };
}

function faultOf(work: () => unknown): Failure | undefined {
  try {
    work();
    return undefined;
  } catch (thrown) {
    return failureOf(thrown);
  }
}

/** The trial of a new one, until it is a server with an id. */
export const newCustom = "custom";

/**
 * Stores a server with its template, then tests it: one that fails the test stays, to be mended.
 * Call it inside a click: the permission is asked for before anything is awaited.
 */
async function saveCustom(
  draft: CustomDraft,
  policy: Policy,
  setTrial: (id: string, trial: Trial) => void,
): Promise<void> {
  const trialId = draft.id || newCustom;
  try {
    const server = serverOf(draft);
    refuseServer(server.base, policy);
    const granted = requestHost(server.base);
    setTrial(trialId, { step: "asking" });
    if (!(await granted)) throw new AppError("allow.host", { host: hostOf(server.base) });
    const stored = await store(server);
    setTrial(newCustom, { step: "idle" });
    await tryServer(stored, (trial) => setTrial(stored.id, trial), true);
  } catch (thrown) {
    setTrial(trialId, { step: "failed", failure: failureOf(thrown) });
  }
}

function serverOf({ id, name, address, template, user, apiKey }: CustomDraft): BackendSettings {
  const base = baseOf(address);
  readTemplate(template);
  return {
    id: id || crypto.randomUUID(),
    kind: "custom",
    name: name.trim() || hostOf(base),
    base,
    template,
    ...(user.trim() === "" ? {} : { user: user.trim() }),
    ...(apiKey.trim() === "" ? {} : { apiKey: apiKey.trim() }),
  };
}

/** Stores it; what its earlier address alone needed is given back. */
async function store(server: BackendSettings): Promise<BackendSettings> {
  const { everyServer: before } = await readInForce();
  const { servers } = await changeOwnSettings((own) => withServer(own, server));
  const earlier = before.find(({ id }) => id === server.id);
  if (earlier) await giveBackHost(earlier.base);
  const isSame = ({ kind, base }: BackendSettings) => kind === "custom" && base === server.base;
  return servers.find(isSame) ?? server;
}

async function importTemplate(file: File): Promise<ImportedTemplate | Failure> {
  try {
    if (file.size > maxFileBytes) throw new AppError("input.template", { field: "" });
    const { name, base: address, template } = readTemplateFile(await file.text());
    return { name, address, template };
  } catch (thrown) {
    return failureOf(thrown);
  }
}

function exportTemplate({ name, address, template }: ImportedTemplate): void {
  const content = writeTemplateFile({ name, base: address, template });
  saveFile("hushlink-template.json", new Blob([content], { type: "application/json" }));
}
