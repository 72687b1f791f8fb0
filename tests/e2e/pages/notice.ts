import type { CDPSession, Page } from "playwright";
import { until } from "../harness/poll.ts";

/**
 * The notice stands in a closed shadow tree, where Playwright can't look either: it is read and
 * clicked as assistive technology and a mouse do.
 */
export async function noticeIn(page: Page, words: RegExp, timeoutMs = 5_000): Promise<string> {
  const session = await page.context().newCDPSession(page);
  try {
    return await until(
      `a notice that says ${words}`,
      async () => {
        const text = await statusText(session);
        return words.test(text) && text;
      },
      timeoutMs,
    );
  } finally {
    await session.detach();
  }
}

/** What the notice says now; "" without one. */
export async function noticeText(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  try {
    return await statusText(session);
  } finally {
    await session.detach();
  }
}

/** Presses a button of the notice with the mouse. */
export async function pressInNotice(page: Page, name: RegExp): Promise<void> {
  const session = await page.context().newCDPSession(page);
  try {
    const place = await until(`the button ${name} of the notice`, () => buttonPlace(session, name));
    await page.mouse.click(place.x, place.y);
  } finally {
    await session.detach();
  }
}

/** How the notice is drawn: its colours as `rgb(…)`, and whether anything in it moves. */
export interface NoticeLook {
  readonly ink: string;
  readonly ground: string;
  readonly moves: boolean;
}

export async function noticeLook(page: Page): Promise<NoticeLook> {
  const session = await page.context().newCDPSession(page);
  try {
    const [status] = await named(session, "status");
    const { object } = await session.send("DOM.resolveNode", {
      backendNodeId: status?.backendDOMNodeId ?? 0,
    });
    const { result } = await session.send("Runtime.callFunctionOn", {
      objectId: object.objectId ?? "",
      functionDeclaration: String(lookOf),
      returnByValue: true,
    });
    return result.value as NoticeLook;
  } finally {
    await session.detach();
  }
}

/** Runs in the page, on the element with the words. */
function lookOf(this: HTMLElement): NoticeLook {
  const card = this.parentElement ?? this;
  const { color: ink } = getComputedStyle(this);
  const { backgroundColor: ground, animationName } = getComputedStyle(card);
  return { ink, ground, moves: animationName !== "none" };
}

interface Node {
  readonly ignored: boolean;
  readonly backendDOMNodeId?: number;
  readonly name?: { readonly value?: unknown };
}

async function named(session: CDPSession, role: string): Promise<readonly Node[]> {
  const { root } = await session.send("DOM.getDocument");
  const { nodes } = await session.send("Accessibility.queryAXTree", {
    backendNodeId: root.backendNodeId,
    role,
  });
  return nodes.filter(({ ignored }) => !ignored) as readonly Node[];
}

async function statusText(session: CDPSession): Promise<string> {
  const [status] = await named(session, "status");
  if (status?.backendDOMNodeId === undefined) return "";
  const { node } = await session.send("DOM.describeNode", {
    backendNodeId: status.backendDOMNodeId,
    depth: -1,
  });
  return node.children?.map(({ nodeValue }) => nodeValue).join("") ?? "";
}

async function buttonPlace(session: CDPSession, name: RegExp) {
  const fits = (await named(session, "button")).find((node) => name.test(String(node.name?.value)));
  if (fits?.backendDOMNodeId === undefined) return undefined;
  const { model } = await session.send("DOM.getBoxModel", { backendNodeId: fits.backendDOMNodeId });
  const [left = 0, top = 0, , , right = 0, bottom = 0] = model.content;
  return { x: (left + right) / 2, y: (top + bottom) / 2 };
}
