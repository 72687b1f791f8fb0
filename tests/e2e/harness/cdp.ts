import type { BrowserContext, CDPSession } from "playwright";
import { until, within } from "./poll.ts";

export interface Target {
  readonly targetId: string;
  readonly type: string;
  readonly url: string;
}

interface AxNode {
  readonly ignored: boolean;
  readonly backendDOMNodeId?: number;
  readonly name?: { readonly value?: string };
}

/** The session that sees what Playwright hides: the real popup, the offscreen page, tabs as such. */
export async function browserSession(context: BrowserContext): Promise<CDPSession> {
  const browser = context.browser();
  if (!browser) throw new Error("this context has no browser of its own");
  return browser.newBrowserCDPSession();
}

export async function targetsOf(session: CDPSession): Promise<readonly Target[]> {
  const { targetInfos } = await session.send("Target.getTargets", { filter: [{}] });
  return targetInfos;
}

export function findTarget(
  session: CDPSession,
  what: string,
  fits: (target: Target) => boolean,
): Promise<Target> {
  return until(what, async () => (await targetsOf(session)).find(fits));
}

/**
 * A document that Playwright can't attach to, driven with real input events and found by what
 * assistive technology sees: roles and names.
 */
export class RemoteDocument {
  readonly targetId: string;
  readonly #session: CDPSession;
  readonly #sessionId: string;
  readonly #pending = new Map<number, (answer: { error?: { message: string } }) => void>();
  readonly #closed: Promise<void>;
  #last = 0;

  private constructor(session: CDPSession, targetId: string, sessionId: string) {
    this.#session = session;
    this.targetId = targetId;
    this.#sessionId = sessionId;
    session.on("Target.receivedMessageFromTarget", (event) => {
      if (event.sessionId !== sessionId) return;
      const answer = JSON.parse(event.message) as { id?: number; error?: { message: string } };
      if (answer.id !== undefined) this.#pending.get(answer.id)?.(answer);
    });
    this.#closed = new Promise((resolve) => {
      session.on("Target.detachedFromTarget", (event) => {
        if (event.sessionId === sessionId) resolve();
      });
    });
  }

  static async attach(session: CDPSession, targetId: string): Promise<RemoteDocument> {
    // Not flat: Playwright's connection would not know the session's messages.
    const { sessionId } = await session.send("Target.attachToTarget", { targetId, flatten: false });
    return new RemoteDocument(session, targetId, sessionId);
  }

  /** One call of the DevTools protocol in this document. */
  async send<T>(method: string, params: Record<string, unknown> = {}): Promise<T> {
    this.#last += 1;
    const id = this.#last;
    const answer = new Promise<{ result?: T; error?: { message: string } }>((resolve) => {
      this.#pending.set(id, resolve);
    });
    await this.#session.send("Target.sendMessageToTarget", {
      sessionId: this.#sessionId,
      message: JSON.stringify({ id, method, params }),
    });
    const { result, error } = await within(8_000, method, answer).finally(() =>
      this.#pending.delete(id),
    );
    if (error) throw new Error(`${method}: ${error.message}`);
    return result as T;
  }

  async evaluate<T>(expression: string): Promise<T> {
    const answer = await this.send<{
      result: { value: T };
      exceptionDetails?: { text: string; exception?: { description?: string } };
    }>("Runtime.evaluate", { expression, awaitPromise: true, returnByValue: true });
    const failed = answer.exceptionDetails;
    if (failed) throw new Error(failed.exception?.description ?? failed.text);
    return answer.result.value;
  }

  /** The element with this role and name as soon as there is one, as a handle for the methods below. */
  find(role: string, name: RegExp, timeoutMs?: number): Promise<number> {
    return until(`${role} ${name}`, () => this.#lookUp(role, name), timeoutMs);
  }

  async has(role: string, name: RegExp): Promise<boolean> {
    return (await this.#lookUp(role, name)) !== undefined;
  }

  async #lookUp(role: string, name: RegExp): Promise<number | undefined> {
    const { root } = await this.send<{ root: { backendNodeId: number } }>("DOM.getDocument");
    const { nodes } = await this.send<{ nodes: AxNode[] }>("Accessibility.queryAXTree", {
      backendNodeId: root.backendNodeId,
      role,
    });
    const fits = (node: AxNode) => !node.ignored && name.test(node.name?.value ?? "");
    return nodes.find(fits)?.backendDOMNodeId;
  }

  async click(handle: number): Promise<void> {
    await this.send("DOM.scrollIntoViewIfNeeded", { backendNodeId: handle });
    const { model } = await this.send<{ model: { content: number[] } }>("DOM.getBoxModel", {
      backendNodeId: handle,
    });
    const [left = 0, top = 0, , , right = 0, bottom = 0] = model.content;
    const place = { x: (left + right) / 2, y: (top + bottom) / 2, button: "left", clickCount: 1 };
    await this.send("Input.dispatchMouseEvent", { type: "mousePressed", ...place });
    await this.send("Input.dispatchMouseEvent", { type: "mouseReleased", ...place });
  }

  async clickOn(role: string, name: RegExp): Promise<void> {
    await this.click(await this.find(role, name));
  }

  /** Types into what has the focus. */
  async type(text: string): Promise<void> {
    await this.send("Input.insertText", { text });
  }

  async focus(handle: number): Promise<void> {
    await this.send("DOM.focus", { backendNodeId: handle });
  }

  /** `modifiers` as in the protocol: 1 Alt, 2 Ctrl, 4 Meta, 8 Shift. A document that the key closes answers no more. */
  async press(key: string, keyCode: number, modifiers = 0): Promise<void> {
    const event = { key, code: key, windowsVirtualKeyCode: keyCode, modifiers };
    for (const type of ["rawKeyDown", "keyUp"]) {
      const sent = this.send("Input.dispatchKeyEvent", { type, ...event });
      await Promise.race([sent, this.#closed]);
    }
  }

  async chooseFiles(handle: number, files: readonly string[]): Promise<void> {
    await this.send("DOM.setFileInputFiles", { backendNodeId: handle, files });
  }

  text(): Promise<string> {
    return this.evaluate<string>("document.body.innerText");
  }

  async screenshot(): Promise<Buffer> {
    const { data } = await this.send<{ data: string }>("Page.captureScreenshot", { format: "png" });
    return Buffer.from(data, "base64");
  }

  async close(): Promise<void> {
    await this.#session.send("Target.closeTarget", { targetId: this.targetId });
    await until("the document to be gone", async () =>
      (await targetsOf(this.#session)).every((target) => target.targetId !== this.targetId),
    );
  }
}
