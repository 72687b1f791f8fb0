import type { Failure } from "../../lib/errors.ts";
import type { Notice } from "../../lib/notice.ts";
import type { NoticeAction, NoticeSpec } from "../../lib/page/contract.ts";
import { errorWords } from "../../lib/text/errors.ts";
import { receiptLabel } from "../../lib/text/label.ts";
import { noticeText } from "../../lib/text/notice.ts";

const shortSeconds = 8;
const longSeconds = 20;

/**
 * A notice in words and buttons; undefined if the person does not want to be told. What could not be
 * done is always told: nobody may believe that a secret was replaced when it was not.
 */
export function drawNotice(notice: Notice, wanted: boolean): NoticeSpec | undefined {
  switch (notice.kind) {
    case "working":
      return spec("busy", noticeText("working"), 0, action("cancel"));
    case "inserted": {
      const name = notice.isReplaced ? "replaced" : "inserted";
      return wanted
        ? spec(
            "done",
            noticeText(name, endsOf(notice)),
            shortSeconds,
            action("undo"),
            action("elsewhere"),
          )
        : undefined;
    }
    case "copied":
    case "shown":
      return drawElsewhere(notice, wanted);
    case "held":
      return spec(
        "trouble",
        noticeText("held", { what: receiptLabel(notice.secret) }),
        longSeconds,
        action("link"),
      );
    case "undone":
      return spec("done", noticeText(undoneName(notice)), shortSeconds);
    case "takenBack":
      return drawTakenBack(notice);
    case "failed":
      return drawFailure(notice.failure);
  }
}

function drawTakenBack(notice: Extract<Notice, { kind: "takenBack" }>): NoticeSpec {
  const { isOutOfField, isReplaced, isRevoked, isKept } = notice;
  const parts = [
    noticeText(isRevoked ? "linkDead" : "linkAlive"),
    ...(isOutOfField ? (isReplaced ? [noticeText("textHere")] : []) : [noticeText("linkHere")]),
    ...(isKept ? [noticeText("secretWaits")] : []),
  ];
  return spec(isRevoked && isOutOfField ? "done" : "trouble", parts.join(" "), longSeconds);
}

function drawFailure(failure: Failure): NoticeSpec {
  const { happened, next } = errorWords(failure);
  const actions = /^allow\.(frame|host)$/.test(failure.code)
    ? [action("allow")]
    : failure.code === "need.backend"
      ? [{ id: "allow", label: noticeText("choose") }]
      : [];
  return spec("trouble", `${happened} ${next}`, longSeconds, ...actions);
}

function drawElsewhere(
  notice: Extract<Notice, { kind: "copied" | "shown" }>,
  wanted: boolean,
): NoticeSpec | undefined {
  const { kind, reason, isUnclear } = notice;
  const isUsual = kind === "copied" && !reason && !isUnclear;
  if (isUsual)
    return wanted ? spec("done", noticeText("copied", endsOf(notice)), shortSeconds) : undefined;
  const parts = [
    ...(reason && !isUnclear ? [errorWords(reason).happened] : []),
    noticeText(kind === "copied" ? "copiedInstead" : "shown"),
    ...(isUnclear ? [noticeText("unclear")] : []),
  ];
  const actions = reason?.code === "allow.frame" ? [action("allow")] : [];
  return spec("trouble", parts.join(" "), longSeconds, ...actions);
}

function undoneName({ isTextBack, isRevoked }: Extract<Notice, { kind: "undone" }>) {
  if (isTextBack) return isRevoked ? "undone" : "undoneWithoutRevoke";
  return isRevoked ? "undoneWithoutText" : "notUndone";
}

function spec(
  tone: NoticeSpec["tone"],
  text: string,
  seconds: number,
  ...actions: NoticeAction[]
): NoticeSpec {
  return { tone, text, seconds, actions, closeLabel: noticeText("close") };
}

function action(id: "undo" | "elsewhere" | "cancel" | "allow" | "link"): NoticeAction {
  return { id, label: noticeText(id) };
}

function endsOf({ views, expiresAtMs }: { views: number; expiresAtMs: number }) {
  // To the minute: a day that began a second ago is still a day.
  const minutes = expiresAtMs === 0 ? 0 : Math.round((expiresAtMs - Date.now()) / 60_000);
  return { views, seconds: minutes * 60 };
}
