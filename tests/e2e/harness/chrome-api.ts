/** As much of the browser API as the tests call inside the extension's own worker and pages. */
export interface ChromeApi {
  readonly runtime: {
    readonly id: string;
    getManifest(): Record<string, unknown>;
    sendMessage(message: unknown): Promise<unknown>;
  };
  readonly storage: Record<
    "local" | "session",
    {
      get(key: string | null): Promise<Record<string, unknown>>;
      set(values: Record<string, unknown>): Promise<void>;
      clear(): Promise<void>;
    }
  >;
  readonly tabs: {
    query(filter: Record<string, unknown>): Promise<{ id?: number; url?: string }[]>;
  };
  readonly permissions: {
    getAll(): Promise<{ origins?: string[]; permissions?: string[] }>;
    contains(wanted: { origins?: string[]; permissions?: string[] }): Promise<boolean>;
    remove(given: { origins?: string[] }): Promise<boolean>;
  };
  readonly alarms: {
    create(name: string, when: { when: number }): Promise<void>;
    getAll(): Promise<{ name: string; scheduledTime: number }[]>;
  };
  /** Only where the permission was given. */
  readonly notifications: {
    getAll(): Promise<Record<string, boolean>> | undefined;
    readonly onClicked: { dispatch(name: string): void };
  };
  readonly contextMenus: {
    readonly onClicked: {
      dispatch(info: Record<string, unknown>, tab: Record<string, unknown>): void;
    };
  };
  readonly commands: {
    readonly onCommand: { dispatch(name: string, tab?: Record<string, unknown>): void };
    getAll(): Promise<{ name?: string; shortcut?: string }[]>;
  };
  readonly scripting: {
    getRegisteredContentScripts(): Promise<{ matches?: string[] }[]>;
  };
  readonly declarativeNetRequest: {
    getSessionRules(): Promise<{ id: number; action: { type: string } }[]>;
    isRegexSupported(regex: Record<string, unknown>): Promise<{ isSupported: boolean }>;
    getDynamicRules(): Promise<{ id: number; action: { type: string } }[]>;
  };
}

declare global {
  /** Only inside `evaluate` callbacks that run in the extension. */
  const chrome: ChromeApi;
}
