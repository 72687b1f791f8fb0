import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { SentProps } from "../sent/contract.ts";
import { late } from "./late.ts";

/** The list of what was sent; its code comes only when the tab is opened. */
export function SentTab(props: SentProps) {
  const [loaded, setLoaded] = useState<{ Sent: ComponentType<SentProps> }>();
  const { refresh } = props.actions;
  useEffect(() => {
    refresh();
    void late(import("../sent/Sent.tsx")).then(setLoaded);
  }, [refresh]);
  return loaded ? <loaded.Sent {...props} /> : <div class="sent-empty" />;
}
