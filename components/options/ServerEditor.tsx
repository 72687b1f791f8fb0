import { useState } from "preact/hooks";
import type { BackendKind } from "../../lib/model.ts";
import { optionsText } from "../../lib/text/options.ts";
import { policyText } from "../../lib/text/policy.ts";
import { Button } from "../controls/Button.tsx";
import { Disclosure } from "../controls/Disclosure.tsx";
import { SecretField, TextField } from "../controls/TextField.tsx";
import type { OptionsActions, ServerCard } from "./contract.ts";

/** Kinds whose servers can want a key, and the one that wants a user name beside it. */
const takesKey: ReadonlySet<BackendKind> = new Set([
  "hushlink",
  "yopass",
  "onetimesecret",
  "safenote",
  "privnote",
]);
const takesUser: ReadonlySet<BackendKind> = new Set(["onetimesecret"]);

/** Name, and key where this kind of server has a use for one. */
export function ServerEditor({
  server,
  actions,
}: {
  readonly server: ServerCard;
  readonly actions: OptionsActions;
}) {
  const [{ name, user, apiKey }, setFields] = useState(server);
  const [isSaved, setSaved] = useState(false);
  const edit = (part: Partial<ServerCard>) => {
    setFields((before) => ({ ...before, ...part }));
    setSaved(false);
  };
  const hasKey = takesKey.has(server.kind);
  if (server.isFixed && (server.isKeyFixed || !hasKey)) return null;
  const isNeeded = server.capabilities?.anonymous === false;
  return (
    <Disclosure
      summary={server.isFixed ? policyText("yourKey") : optionsText(hasKey ? "edit" : "name")}
    >
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          actions.editServer(server.id, { name, user, apiKey });
          setSaved(true);
        }}
      >
        {!server.isFixed && (
          <TextField
            label={optionsText("name")}
            value={name}
            onInput={(typed) => edit({ name: typed })}
          />
        )}
        {takesUser.has(server.kind) && (
          <TextField
            label={optionsText("user")}
            hint={optionsText("userHint")}
            value={user}
            onInput={(typed) => edit({ user: typed })}
          />
        )}
        {hasKey && (
          <SecretField
            label={optionsText("apiKey")}
            hint={optionsText(isNeeded ? "apiKeyNeeded" : "apiKeyHint")}
            value={apiKey}
            onInput={(typed) => edit({ apiKey: typed })}
          />
        )}
        <div class="row">
          <Button small submit>
            {optionsText("save")}
          </Button>
          <span class="small soft" role="status">
            {isSaved ? optionsText("saved") : ""}
          </span>
        </div>
      </form>
    </Disclosure>
  );
}
