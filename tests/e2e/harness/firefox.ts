import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BackendSettings } from "../../../lib/model.ts";
import { defaultSettings, type Settings } from "../../../lib/settings.ts";
import { Bidi } from "./bidi.ts";
import { undoAtExit } from "./leftovers.ts";
import { firefoxBuild, firefoxPath, geckoId } from "./paths.ts";
import { until } from "./poll.ts";

/** Firefox makes this up at each installation; a preference fixes it. */
const uuid = "5f0e0c2e-1111-4222-8333-444455556666";

export const firefoxOrigin = `moz-extension://${uuid}`;

const preferences = {
  "extensions.webextensions.uuids": JSON.stringify({ [geckoId]: uuid }),
  "xpinstall.signatures.required": false,
  "extensions.autoDisableScopes": 0,
  "extensions.webextOptionalPermissionPrompts": false,
  // Nothing may leave this machine, and no page may open by itself.
  "app.normandy.enabled": false,
  "app.update.disabledForTesting": true,
  "browser.aboutwelcome.enabled": false,
  "browser.region.network.url": "",
  "browser.safebrowsing.downloads.enabled": false,
  "browser.shell.checkDefaultBrowser": false,
  "browser.startup.homepage_override.mstone": "ignore",
  "browser.startup.page": 0,
  "browser.topsites.contile.enabled": false,
  "datareporting.policy.dataSubmissionEnabled": false,
  "extensions.getAddons.cache.enabled": false,
  "network.captive-portal-service.enabled": false,
  "network.connectivity-service.enabled": false,
  "services.settings.server": "http://127.0.0.1:1/",
  "toolkit.telemetry.reportingpolicy.firstRun": false,
};

/** The built extension in a real Firefox, headless, driven over WebDriver BiDi. */
export class Firefox {
  readonly bidi: Bidi;
  readonly #child: ChildProcess;
  readonly #profile: string;

  private constructor(bidi: Bidi, child: ChildProcess, profile: string) {
    this.bidi = bidi;
    this.#child = child;
    this.#profile = profile;
  }

  static async launch(): Promise<Firefox> {
    const path = firefoxPath();
    if (!path) throw new Error("No Firefox: `apt-get install firefox-esr`, or set FIREFOX_PATH.");
    const profile = await mkdtemp(join(tmpdir(), "hushlink-firefox-"));
    const lines = Object.entries(preferences).map(
      ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
    );
    await writeFile(join(profile, "user.js"), lines.join("\n"));
    // Without system access BiDi refuses to open extension pages.
    const args = ["--no-remote", "--remote-debugging-port", "0", "--remote-allow-system-access"];
    const child = spawn(path, ["--profile", profile, ...args], {
      env: { ...process.env, MOZ_HEADLESS: "1", MOZ_CRASHREPORTER_DISABLE: "1" },
      stdio: ["ignore", "ignore", "pipe"],
    });
    child.once(
      "exit",
      undoAtExit(() => child.kill("SIGKILL")),
    );
    const bidi = await Bidi.connect(await addressOf(child));
    await bidi.send("session.new", { capabilities: {} });
    return new Firefox(bidi, child, profile);
  }

  async install(): Promise<void> {
    const extensionData = { type: "path", path: firefoxBuild };
    await this.bidi.send("webExtension.install", { extensionData });
  }

  /** Lets the extension reach hosts: asked for on a real click, which a preference answers with yes. */
  async grant(origins: readonly string[]): Promise<void> {
    const tab = await this.open(`${firefoxOrigin}/viewer.html`);
    await tab.evaluate(`(() => {
      const button = document.createElement("button");
      button.id = "grant";
      button.style = "position: fixed; inset: 0; z-index: 9";
      button.addEventListener("click", () => {
        browser.permissions.request({ origins: ${JSON.stringify(origins)} }).then((granted) => {
          button.textContent = String(granted);
        });
      });
      document.body.append(button);
    })()`);
    await tab.click("document.querySelector('#grant')");
    await tab.until("document.querySelector('#grant').textContent === 'true'");
    await tab.close();
  }

  /** Stores settings as the options page would, with one server of our own kind. */
  async configure(base: string): Promise<void> {
    const server: BackendSettings = { id: "own", kind: "hushlink", name: "Test server", base };
    const settings: Settings = { ...defaultSettings, servers: [server], defaultServerId: "own" };
    const tab = await this.open(`${firefoxOrigin}/viewer.html`);
    await tab.evaluate(`browser.storage.local.set({ settings: ${JSON.stringify(settings)} })`);
    await tab.close();
  }

  /** Opens an address in a new tab. */
  async open(url: string): Promise<FirefoxTab> {
    const { context } = await this.bidi.send<{ context: string }>("browsingContext.create", {
      type: "tab",
    });
    const tab = new FirefoxTab(this.bidi, context);
    await tab.goto(url);
    return tab;
  }

  async close(): Promise<void> {
    const gone = once(this.#child, "exit");
    this.#child.kill("SIGTERM");
    const late = setTimeout(() => this.#child.kill("SIGKILL"), 5_000);
    await gone;
    clearTimeout(late);
    this.bidi.close();
    await rm(this.#profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** One tab of Firefox. Elements are found by a function body that returns one. */
export class FirefoxTab {
  readonly context: string;
  readonly #bidi: Bidi;

  constructor(bidi: Bidi, context: string) {
    this.#bidi = bidi;
    this.context = context;
  }

  /** Does not wait for `load`, which never comes when the page changes its process: looks instead. */
  async goto(url: string): Promise<void> {
    await this.#bidi.send("browsingContext.navigate", { context: this.context, url, wait: "none" });
    const start = JSON.stringify(url.replace(/[?#].*/s, ""));
    await this.until(`location.href.startsWith(${start}) && document.readyState === "complete"`);
  }

  evaluate(expression: string): Promise<unknown> {
    return this.#bidi.evaluate(this.context, expression);
  }

  /** Waits until an expression is true. */
  async until(expression: string): Promise<void> {
    await until(expression, async () => (await this.evaluate(expression)) === true, 15_000);
  }

  async close(): Promise<void> {
    await this.#bidi.send("browsingContext.close", { context: this.context });
  }

  text(): Promise<string> {
    return this.evaluate("document.body.innerText") as Promise<string>;
  }

  /** Clicks with the mouse on the element that an expression gives. */
  async click(element: string): Promise<void> {
    await this.until(`!!(${element})`);
    const place = (await this.evaluate(`(() => {
      const shown = ${element};
      shown.scrollIntoView({ block: "center" });
      const box = shown.getBoundingClientRect();
      return { x: Math.round(box.x + box.width / 2), y: Math.round(box.y + box.height / 2) };
    })()`)) as { x: number; y: number };
    await this.#perform({
      type: "pointer",
      id: "mouse",
      actions: [
        { type: "pointerMove", ...place },
        { type: "pointerDown", button: 0 },
        { type: "pointerUp", button: 0 },
      ],
    });
  }

  /** Types into what has the focus, key by key. */
  async type(text: string): Promise<void> {
    const actions = Array.from(text).flatMap((value) => [
      { type: "keyDown", value },
      { type: "keyUp", value },
    ]);
    await this.#perform({ type: "key", id: "keyboard", actions });
  }

  async #perform(actions: Record<string, unknown>): Promise<void> {
    await this.#bidi.send("input.performActions", { context: this.context, actions: [actions] });
  }
}

function addressOf(child: ChildProcess): Promise<string> {
  let printed = "";
  child.stderr?.on("data", (part) => {
    printed += part;
  });
  return until(
    "Firefox to listen",
    () => {
      const address = /WebDriver BiDi listening on (ws:\/\/\S+)/.exec(printed)?.[1];
      return address && `${address}/session`;
    },
    60_000,
  ).catch((thrown: unknown) => {
    child.kill("SIGKILL");
    throw thrown;
  });
}
