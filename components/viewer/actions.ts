/** What a person can do in the viewer; each page wires it to the world in its own way. */
export interface ViewerActions {
  /** A link was pasted. */
  readonly open: (pasted: string) => void;
  /** Asks the browser for leave to reach the server. Runs inside the click. */
  readonly allow: () => void;
  readonly reveal: (passphrase?: string) => void;
  readonly again: () => void;
  /** Drops the secret. */
  readonly close: () => void;
  /** Asks for another link. */
  readonly restart: () => void;
  /** Resolves to whether the clipboard took it. */
  readonly copy: (text: string) => Promise<boolean>;
  readonly save: (name: string, content: Blob) => void;
  /** Puts text into the field that the person came from; resolves to whether it is there now. */
  readonly fill: (text: string) => Promise<boolean>;
}

/** How the person wants to be looked after. */
export interface ViewerWishes {
  /** Hides what is shown after so long without a movement or a key; 60,000 by default. */
  readonly hideAfterMs: number;
  readonly hideWhenTabHidden: boolean;
  /** Copied secrets are taken off the clipboard after a while. */
  readonly clearsClipboard: boolean;
  /** The site whose field can be filled; absent if there is none. */
  readonly fillSite?: string | undefined;
}
