import type { ComponentType } from "preact";
import { useState } from "preact/hooks";
import type { Generator } from "../../lib/recipe.ts";
import { popupText } from "../../lib/text/popup.ts";
import { Button } from "../controls/Button.tsx";
import type { GeneratorPanelProps } from "./GeneratorPanel.tsx";
import { late } from "./late.ts";

interface Loaded {
  readonly Panel: ComponentType<GeneratorPanelProps>;
  readonly generator: Generator;
}

/** Opens and closes the generator; its code and word list come when it is first opened. */
export function useGenerate(load: () => Promise<Generator>, onUse: (secret: string) => void) {
  const [loaded, setLoaded] = useState<Loaded>();
  const open = async () => {
    const [{ GeneratorPanel }, generator] = await Promise.all([
      late(import("./GeneratorPanel.tsx")),
      load(),
    ]);
    setLoaded({ Panel: GeneratorPanel, generator });
  };
  const close = () => setLoaded(undefined);
  const button = (
    <Button
      kind="quiet"
      small
      icon="dice"
      expanded={loaded !== undefined}
      onClick={() => (loaded ? close() : void open())}
    >
      {popupText("generate")}
    </Button>
  );
  const use = (secret: string) => {
    onUse(secret);
    close();
  };
  const panel = loaded && <loaded.Panel generator={loaded.generator} onUse={use} onClose={close} />;
  return { button, panel };
}
