import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import type { Locator, Page } from "playwright";
import { undoAtExit } from "./leftovers.ts";
import { until } from "./poll.ts";

/** A screen of its own, without a monitor: Xvfb with a window manager, and real keys and clicks. */
export class Display {
  /** `:99` */
  readonly name: string;
  readonly #processes: readonly ChildProcess[];

  private constructor(name: string, processes: readonly ChildProcess[]) {
    this.name = name;
    this.#processes = processes;
  }

  static async start(): Promise<Display> {
    // Else it begins anew whenever its last client leaves, which ends a window manager that just came.
    const screen = spawn(
      "Xvfb",
      ["-displayfd", "1", "-screen", "0", "1280x900x24", "-nolisten", "tcp", "-noreset"],
      { stdio: ["ignore", "pipe", "ignore"] },
    );
    screen.once(
      "exit",
      undoAtExit(() => screen.kill("SIGKILL")),
    );
    const [number] = (await once(screen.stdout, "data")) as [Buffer];
    const name = `:${String(number).trim()}`;
    const windows = spawn("openbox", [], {
      env: { ...process.env, DISPLAY: name },
      stdio: "ignore",
    });
    windows.once(
      "exit",
      undoAtExit(() => windows.kill("SIGKILL")),
    );
    const display = new Display(name, [windows, screen]);
    // Only a window manager answers this.
    await until("the window manager", () => display.xdotool("get_num_desktops"));
    return display;
  }

  xdotool(...args: (string | number)[]): string {
    return execFileSync("xdotool", args.map(String), {
      encoding: "utf8",
      env: { ...process.env, DISPLAY: this.name },
      stdio: ["ignore", "pipe", "ignore"],
    }).trim();
  }

  /** Gives Chromium's newest window the focus. */
  async focusBrowser(): Promise<void> {
    const window = await until("a Chromium window", () =>
      this.xdotool("search", "--onlyvisible", "--class", "chromium").split("\n").at(-1),
    );
    this.xdotool("windowactivate", "--sync", window);
  }

  /** Presses keys as a keyboard does: `alt+shift+l`, `Return`. */
  key(...keys: string[]): void {
    for (const key of keys) this.xdotool("key", "--clearmodifiers", key);
  }

  /** Clicks on the middle of an element with a real mouse: button 1 is the left one, 3 the right one. */
  async click(target: Locator, button: 1 | 3 = 1): Promise<void> {
    const { x, y } = await onScreen(target);
    this.xdotool("mousemove", x, y, "click", button);
  }

  /** The clipboard's text, read from outside the browser. */
  clipboard(): string {
    return execFileSync("xclip", ["-selection", "clipboard", "-o"], {
      encoding: "utf8",
      timeout: 3_000,
      env: { ...process.env, DISPLAY: this.name },
    });
  }

  async stop(): Promise<void> {
    for (const child of this.#processes) {
      if (child.exitCode !== null || child.signalCode !== null) continue;
      const gone = once(child, "exit");
      child.kill();
      await gone;
    }
  }
}

async function onScreen(target: Locator): Promise<{ x: number; y: number }> {
  const box = await target.boundingBox();
  if (!box) throw new Error("nothing to click on: the element is not visible");
  const frame = await windowOf(target.page());
  return {
    x: Math.round(frame.left + box.x + box.width / 2),
    y: Math.round(frame.top + box.y + box.height / 2),
  };
}

/** Where the page's own area begins on the screen. */
function windowOf(page: Page): Promise<{ left: number; top: number }> {
  return page.evaluate(() => {
    const border = (outerWidth - innerWidth) / 2;
    return { left: screenX + border, top: screenY + (outerHeight - innerHeight) - border };
  });
}
