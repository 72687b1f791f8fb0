/** English texts of the controls that every page uses. */
export const common = {
  copy: "Copy",
  copied: "Copied",
  copyFailed: "Copying failed. Select the text and copy it yourself.",
  show: "Show",
  hide: "Hide",
  cancel: "Cancel",
  tryAgain: "Try again",
  working: "Working…",
  passphrase: "Passphrase",
};
