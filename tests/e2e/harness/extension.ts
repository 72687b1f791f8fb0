import { rmSync } from "node:fs";
import { rm } from "node:fs/promises";
import { type BrowserContext, type CDPSession, chromium, type Page, type Worker } from "playwright";
import type { BackendSettings } from "../../../lib/model.ts";
import { defaultSettings, type Settings } from "../../../lib/settings.ts";
import { browserSession, findTarget, RemoteDocument, targetsOf } from "./cdp.ts";
import "./chrome-api.ts";
import { undoAtExit } from "./leftovers.ts";
import { canSandbox, chromeBuild, chromiumPath, extensionId, extensionOrigin } from "./paths.ts";
import { until, within } from "./poll.ts";
import { freshProfile, type HostAccess } from "./profile.ts";
import { servePage } from "./sites.ts";

interface Untyped {
  send(method: string, params: Record<string, unknown>): Promise<unknown>;
}

export interface LaunchOptions {
  /** "granted" by default. */
  readonly access?: HostAccess;
  /** Match patterns that `access` is about; loopback by default. */
  readonly hosts?: readonly string[];
  /** Optional permissions that `access` is about: `clipboardRead`; none by default. */
  readonly permissions?: readonly string[];
  /** `:1`, or "" for the desktop's own: the browser gets a window there. Headless without. */
  readonly display?: string;
  readonly args?: readonly string[];
  /** What the person reads, as `de-DE`. The browser's own words stay English: others may not be installed. */
  readonly language?: string;
  /** A profile that an earlier browser left with `quit`; fresh by default. */
  readonly profile?: string;
  /** Started instead of Chromium: `PolicyFolder.program`. */
  readonly program?: string;
  /** Leaves the welcome page open, which else is closed before the test begins. */
  readonly keepWelcome?: boolean;
}

/**
 * What a browser of tests is told of its surroundings: names of files in any language, and English
 * words. On somebody's own desktop it keeps what they have set.
 */
function surroundings(display: string | undefined): Record<string, string> {
  if (display === "") return {};
  const spoken = { LC_ALL: "C.UTF-8", LANGUAGE: "en" };
  return display === undefined ? spoken : { ...spoken, DISPLAY: display };
}

interface Profile {
  readonly path: string;
  /** Leaves it on the disk when this process ends. */
  readonly keep: () => void;
}

/** The built extension in a Chromium of its own. */
export class Extension {
  readonly context: BrowserContext;
  readonly browser: CDPSession;
  readonly #profile: Profile;

  private constructor(context: BrowserContext, browser: CDPSession, profile: Profile) {
    this.context = context;
    this.browser = browser;
    this.#profile = profile;
  }

  static async launch(options: LaunchOptions = {}): Promise<Extension> {
    const profile =
      options.profile ??
      (await freshProfile(
        options.access ?? "granted",
        options.hosts,
        options.permissions,
        options.language,
      ));
    // Also if Playwright itself closes the browser, at Ctrl-C.
    const keep = undoAtExit(() => rmSync(profile, { recursive: true, force: true, maxRetries: 5 }));
    const windowed = ["--window-position=0,0", "--window-size=1200,850"];
    const context = await chromium.launchPersistentContext(profile, {
      executablePath: options.program ?? chromiumPath(),
      headless: options.display === undefined,
      chromiumSandbox: canSandbox() && options.program === undefined,
      acceptDownloads: true,
      locale: options.language ?? "en-US",
      args: [
        `--disable-extensions-except=${chromeBuild}`,
        `--load-extension=${chromeBuild}`,
        ...(options.display === undefined ? [] : windowed),
        ...(options.args ?? []),
      ],
      env: { ...process.env, ...surroundings(options.display) },
      ...(options.display === undefined ? {} : { viewport: null }),
    });
    const browser = await browserSession(context);
    const extension = new Extension(context, browser, { path: profile, keep });
    await until("the worker to start", () => extension.isWorkerRunning());
    if (!options.keepWelcome && !options.profile) await (await extension.welcome()).close();
    return extension;
  }

  /** The welcome page, which opens by itself at installation. */
  welcome(): Promise<Page> {
    return until("the welcome page", () =>
      this.context.pages().find((page) => page.url() === `${extensionOrigin}/welcome.html`),
    );
  }

  /** The running service worker, started by a message if it was stopped. */
  async worker(): Promise<Worker> {
    if (!(await this.isWorkerRunning())) await this.#knock();
    const find = () =>
      this.context.serviceWorkers().find((worker) => worker.url().startsWith(extensionOrigin));
    return find() ?? (await this.context.waitForEvent("serviceworker", { timeout: 15_000 }));
  }

  async isWorkerRunning(): Promise<boolean> {
    const targets = await targetsOf(this.browser);
    return targets.some(
      ({ type, url }) => type === "service_worker" && url.startsWith(extensionOrigin),
    );
  }

  /** Ends the service worker as Chromium does when it is idle or when memory is short. */
  async stopWorker(): Promise<void> {
    const worker = await this.worker();
    const life = await worker.evaluate(() => performance.timeOrigin);
    const page = await this.open("manifest.json");
    const session = await this.context.newCDPSession(page);
    await session.send("ServiceWorker.enable");
    await session.send("ServiceWorker.stopAllWorkers");
    // A page that is open may have started it again already.
    await until("the worker to stop", async () => {
      if (!(await this.isWorkerRunning())) return true;
      const now = worker.evaluate(() => performance.timeOrigin);
      return (await within(2_000, "asking the worker", now)) !== life;
    });
    await page.close();
  }

  /** A message that nobody answers, from a page of ours that runs no code, wakes the worker. */
  async #knock(): Promise<void> {
    const page = await this.open("manifest.json");
    await page.evaluate(() => chrome.runtime.sendMessage({ knock: true }).catch(() => undefined));
    await until("the worker to start", () => this.isWorkerRunning());
    await page.close();
  }

  /** Opens one of the extension's pages in a tab: `popup.html`, `viewer.html#…`. */
  async open(path: string): Promise<Page> {
    const page = await this.context.newPage();
    await page.goto(`${extensionOrigin}/${path}`);
    return page;
  }

  /**
   * Clicks the toolbar button on this tab: the popup opens as for a person, and the tab gets
   * `activeTab`. Found by DevTools, because Playwright does not see popups.
   */
  async clickToolbar(page: Page): Promise<RemoteDocument> {
    await this.grantTab(page);
    return this.popup();
  }

  /** The popup that is open now, or as soon as one is, with its document drawn. */
  async popup(): Promise<RemoteDocument> {
    const isPopup = (target: { type: string; url: string }) =>
      target.type === "page" && target.url.startsWith(`${extensionOrigin}/popup.html`);
    const target = await findTarget(this.browser, "the popup", isPopup);
    const popup = await RemoteDocument.attach(this.browser, target.targetId);
    await until("the popup to be drawn", () =>
      popup.evaluate<boolean>(
        "document.readyState === 'complete' && document.body.innerText.trim() !== ''",
      ),
    );
    return popup;
  }

  /** Clicks the toolbar button and waits for nothing: gives `activeTab` on the page. */
  async grantTab(page: Page): Promise<void> {
    await page.bringToFront();
    const session = await this.context.newCDPSession(page);
    const { targetInfo } = await session.send("Target.getTargetInfo");
    await session.detach();
    const targetId = await this.#tabOf(targetInfo.targetId);
    // Playwright's types don't know this domain.
    const untyped = this.browser as unknown as Untyped;
    await untyped.send("Extensions.triggerAction", { id: extensionId, targetId });
  }

  /** The target of type `tab` around a page, known by its address. */
  async #tabOf(pageTargetId: string): Promise<string> {
    const all = await targetsOf(this.browser);
    const page = all.find((target) => target.targetId === pageTargetId);
    const tabs = all.filter((target) => target.type === "tab" && target.url === page?.url);
    const [tab] = tabs;
    if (!tab || tabs.length > 1) throw new Error(`${tabs.length} tabs show this page; 1 is needed`);
    return tab.targetId;
  }

  /**
   * Runs the shortcut's command on a page, with the right to the tab that the real keys would give;
   * headless Chromium knows no keys but its pages' own.
   */
  async shareSelection(page: Page): Promise<void> {
    const popup = await this.clickToolbar(page);
    await popup.close();
    await (await this.worker()).evaluate(async (url) => {
      const tabs = (await chrome.tabs.query({})).filter((tab) => tab.url === url);
      const [tab] = tabs;
      if (!tab || tabs.length > 1) throw new Error(`${tabs.length} tabs show ${url}; 1 is needed`);
      chrome.commands.onCommand.dispatch("share-selection", tab);
    }, page.url());
  }

  async read(area: "local" | "session"): Promise<Record<string, unknown>> {
    return (await this.worker()).evaluate((name) => chrome.storage[name].get(null), area);
  }

  async write(area: "local" | "session", values: Record<string, unknown>): Promise<void> {
    const worker = await this.worker();
    await worker.evaluate(([name, given]) => chrome.storage[name].set(given), [
      area,
      values,
    ] as const);
  }

  /** Stores settings as the options page would: one server of our own kind, and what else is given. */
  async configure(base: string, more: Partial<Settings> = {}, apiKey = ""): Promise<void> {
    const server: BackendSettings = {
      ...{ id: "own", kind: "hushlink", name: "Test server", base },
      ...(apiKey === "" ? {} : { apiKey }),
    };
    const settings: Settings = {
      ...defaultSettings,
      servers: [server],
      defaultServerId: server.id,
      ...more,
    };
    await this.write("local", { settings });
  }

  /** Text of the clipboard, read by a web page that may. Headless only: under a display this would prompt. */
  async clipboard(): Promise<string> {
    const site = await servePage("<title>clipboard</title>");
    const page = await this.context.newPage();
    try {
      await this.context.grantPermissions(["clipboard-read"], { origin: site.origin });
      await page.goto(site.origin);
      return await within(
        5_000,
        "reading the clipboard",
        page.evaluate(() => navigator.clipboard.readText()),
      );
    } finally {
      await page.close();
      await site.close();
    }
  }

  /** Ends the browser and leaves its profile, to start again on it; returns where that is. */
  async quit(): Promise<string> {
    await this.context.close();
    this.#profile.keep();
    return this.#profile.path;
  }

  async close(): Promise<void> {
    await this.context.close();
    await rm(this.#profile.path, { recursive: true, force: true, maxRetries: 5 });
    this.#profile.keep();
  }
}
