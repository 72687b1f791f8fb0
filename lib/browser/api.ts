import browser from "webextension-polyfill";

/** The offscreen call of Chrome, which the polyfill does not know. Absent in Firefox. */
interface Offscreen {
  createDocument(options: {
    url: string;
    reasons: ("CLIPBOARD" | "BLOBS")[];
    justification: string;
  }): Promise<void>;
  closeDocument(): Promise<void>;
  hasDocument(): Promise<boolean>;
}

const { offscreen } = browser as unknown as { offscreen?: Offscreen };

export { browser, offscreen };

/** `chrome-extension://ID/`, with the id that links and rules keep over restarts. */
export const ownBase: string = browser.runtime.getURL("");
