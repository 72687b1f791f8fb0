import { useState } from "preact/hooks";
import { optionsText } from "../../lib/text/options.ts";
import { Button } from "../controls/Button.tsx";
import { Mark } from "../controls/Mark.tsx";
import { Section } from "../controls/Section.tsx";
import { AddServer } from "../servers/AddServer.tsx";
import { Presets } from "../servers/Presets.tsx";
import type { WelcomeActions, WelcomeModel } from "./contract.ts";
import { Ready } from "./Ready.tsx";

interface WelcomeProps {
  readonly model: WelcomeModel;
  readonly actions: WelcomeActions;
}

/** The first page somebody sees: one choice, then how to use it. */
export function Welcome({ model, actions }: WelcomeProps) {
  const [asksAnother, askAnother] = useState(false);
  const isReady = model.serverName !== undefined && !asksAnother;
  return (
    <main class="page welcome">
      <header class="welcome-head">
        <Mark />
        <h1>{optionsText("welcomeTitle")}</h1>
        <p class="welcome-lead">{optionsText("welcomeLead")}</p>
      </header>
      {isReady ? (
        <Ready model={model} actions={actions} onAnother={() => askAnother(true)} />
      ) : (
        <Choose
          model={model}
          actions={{
            ...actions,
            addServer: (address) => {
              askAnother(false);
              actions.addServer(address);
            },
          }}
        />
      )}
      <footer class="welcome-foot">
        {model.canChoose && <p class="soft small">{optionsText("changeLater")}</p>}
        <Button kind="quiet" small onClick={actions.openOptions}>
          {optionsText("openOptions")}
        </Button>
      </footer>
    </main>
  );
}

function Choose({ model, actions }: WelcomeProps) {
  return (
    <>
      <Section title={optionsText("chooseTitle")} lead={optionsText("chooseLead")}>
        <AddServer
          label={optionsText("address")}
          button={optionsText("useServer")}
          trial={model.adding}
          onAdd={actions.addServer}
        />
      </Section>
      {model.presets.length > 0 && (
        <Section title={optionsText("presets")} lead={optionsText("presetsLead")}>
          <Presets presets={model.presets} onAdd={actions.addServer} />
        </Section>
      )}
    </>
  );
}
