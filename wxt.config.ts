import preact from "@preact/preset-vite";
import { defineConfig } from "wxt";

/** Hosts that may be asked for, one at a time, when the user configures a server there. */
const hosts = ["https://*/*", "http://localhost/*", "http://127.0.0.1/*"];

/**
 * Gives development and test builds the id `lhepkmmiepalcakbabcncmjkeffaeeda`. A store assigns its
 * own key; `HUSHLINK_STORE_BUILD=1` (set by `npm run zip`) leaves this one out.
 */
const developmentKey =
  "MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAww8Q4+AahkIerdToDgZU6vJ1dQ4y5Ov2tsztMDwolyuDge93UYNDYluVk1q/krsQ0sBLK9wkwywYeaPb9LVawKgx9atteWHT4D6Uo2JNrN5Ghid+IySWvLMz6AWo10aNOLNNWDlAGKrmKNA/Og2IlM2FaHgo1H612gTCt7wpBLWCQzGH0+okGvvbb6fKXNKnw8rGHIxytLXU8zBn+0p7Mh08+5IFzZOLIO0TaEoC41Gvi9PgXr0My6CA9qn2pGfHXlwWl/8UrJb+zXaUhMiNoT3XQ62lrhZlj2o4gJF8vcaCZjnpvWtAcaGfno9UEBeElOmsAWwjS/87BcNnSgDy4QIDAQAB";

/** Our pages load nothing from anywhere and speak to servers only: https, or this machine. */
const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob:",
  "connect-src 'self' https: http://localhost:* http://127.0.0.1:*",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** Keys that are free in both browsers; people change them in the browser itself. */
const commands = {
  _execute_action: { suggested_key: { default: "Alt+Shift+K" } },
  "share-selection": {
    suggested_key: { default: "Alt+Shift+L" },
    description: "__MSG_commandShareSelection__",
  },
  "open-clipboard-link": {
    suggested_key: { default: "Alt+Shift+O" },
    description: "__MSG_commandOpenClipboardLink__",
  },
};

const gecko = {
  id: "hushlink@hushlink.example",
  strict_min_version: "140.0",
  data_collection_permissions: { required: ["none"] },
};

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  outDirTemplate: "{{browser}}-mv{{manifestVersion}}",
  vite: () => ({ plugins: [preact({ devToolsEnabled: false })] }),
  manifest: ({ browser, mode }) => ({
    name: "Hushlink",
    default_locale: "en",
    description: "__MSG_description__",
    icons: Object.fromEntries([16, 32, 48, 128].map((size) => [size, `icons/${size}.png`])),
    permissions: [
      "activeTab",
      "scripting",
      "storage",
      "contextMenus",
      "declarativeNetRequestWithHostAccess",
      "alarms",
      ...(browser === "firefox" ? [] : ["offscreen"]),
    ],
    optional_permissions: ["clipboardWrite", "clipboardRead", "notifications"],
    // The development server of `npm run dev` brings a policy of its own.
    ...(mode === "development" ? {} : { content_security_policy: { extension_pages: pagePolicy } }),
    optional_host_permissions: hosts,
    commands,
    // Where links of configured servers are redirected to. A dynamic address keeps web pages from
    // fetching or framing the viewer in Chrome; in Firefox its address is another in every profile.
    web_accessible_resources: [
      {
        resources: ["viewer.html"],
        matches: ["<all_urls>"],
        ...(browser === "firefox" ? {} : { use_dynamic_url: true }),
      },
    ],
    ...(browser === "firefox"
      ? { browser_specific_settings: { gecko } }
      : {
          minimum_chrome_version: "120",
          // Firefox has no schema: there policies are a matter of policies.json alone.
          storage: { managed_schema: "managed_schema.json" },
          ...(process.env["HUSHLINK_STORE_BUILD"] ? {} : { key: developmentKey }),
        }),
  }),
});
