import { useEffect, useState } from "preact/hooks";
import type { ViewerWishes } from "./actions.ts";

const signsOfLife = ["pointermove", "pointerdown", "keydown", "wheel", "scroll"] as const;

/**
 * Whether the secret is to be seen, and how to change that. What is shown hides itself again after a
 * while without a sign of life, and with the tab if that is wished; `wasHidden` says that it did.
 */
export function useHiding(wishes: ViewerWishes) {
  const [isShown, setShown] = useState(false);
  const [wasHidden, setHidden] = useState(false);
  const { hideAfterMs, hideWhenTabHidden } = wishes;
  useEffect(() => {
    if (!isShown) return;
    const hide = () => {
      setShown(false);
      setHidden(true);
    };
    let timer = setTimeout(hide, hideAfterMs);
    const live = new AbortController();
    const stay = () => {
      clearTimeout(timer);
      timer = setTimeout(hide, hideAfterMs);
    };
    for (const sign of signsOfLife) {
      addEventListener(sign, stay, { signal: live.signal, capture: true, passive: true });
    }
    const onVisibility = () => {
      if (hideWhenTabHidden && document.hidden) hide();
    };
    document.addEventListener("visibilitychange", onVisibility, { signal: live.signal });
    return () => {
      clearTimeout(timer);
      live.abort();
    };
  }, [isShown, hideAfterMs, hideWhenTabHidden]);
  const show = (shown: boolean) => {
    setShown(shown);
    setHidden(false);
  };
  return { isShown, wasHidden, show };
}
