import type { ComponentType } from "preact";
import { useState } from "preact/hooks";
import { popupText } from "../../lib/text/popup.ts";
import { Button } from "../controls/Button.tsx";

/** Shows the link as a QR code when asked; its code comes only then. `label`: which link, if there are several. */
export function useQr(link: string, label: string = popupText("qr")) {
  const [loaded, setLoaded] = useState<{ QrCode: ComponentType<{ link: string }> }>();
  const toggle = async () => setLoaded(loaded ? undefined : await import("./QrCode.tsx"));
  const button = (
    <Button
      small
      kind="quiet"
      icon="qr"
      label={label}
      expanded={loaded !== undefined}
      onClick={() => void toggle()}
    />
  );
  return { button, picture: loaded && <loaded.QrCode link={link} /> };
}
