import type { Preset, Trial } from "../servers/contract.ts";

/** Everything the welcome page draws. */
export interface WelcomeModel {
  /** The server that is used now; undefined until one was chosen. */
  readonly serverName: string | undefined;
  /** Host of that server if the browser does not let us reach it yet, else "". */
  readonly hostToAllow: string;
  /** Another server may be chosen. */
  readonly canChoose: boolean;
  readonly adding: Trial;
  readonly presets: readonly Preset[];
  /** Keys of the two commands as the browser has them; "" if none. */
  readonly shareKeys: string;
  readonly popupKeys: string;
}

/** What a person can do on the welcome page. */
export interface WelcomeActions {
  /** Called inside a click, so that the browser may be asked for the permission. */
  readonly addServer: (address: string) => void;
  /** The same for the server that is used now. */
  readonly allowServer: () => void;
  readonly openOptions: () => void;
}
