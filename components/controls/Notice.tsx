import type { ComponentChildren } from "preact";
import { Icon, type IconName } from "./Icon.tsx";

export type NoticeKind = "info" | "good" | "warn" | "bad";

const icons: Readonly<Record<NoticeKind, IconName>> = {
  info: "info",
  good: "check",
  warn: "alert",
  bad: "alert",
};

export interface NoticeProps {
  readonly kind?: NoticeKind;
  readonly title?: string;
  readonly children?: ComponentChildren;
  /** Buttons: the next step first. */
  readonly actions?: ComponentChildren;
  /** It stood here from the start, so nothing is to be announced. */
  readonly still?: boolean;
}

/** Says what happened. Failures interrupt a screen reader, everything else waits its turn. */
export function Notice({ kind = "info", title, children, actions, still = false }: NoticeProps) {
  const role = still ? undefined : kind === "bad" ? "alert" : "status";
  return (
    <div class={`notice notice-${kind}`} role={role}>
      <Icon name={icons[kind]} />
      <div class="notice-body">
        {title && <p class="notice-title">{title}</p>}
        {children}
        {actions && <div class="notice-actions">{actions}</div>}
      </div>
    </div>
  );
}
