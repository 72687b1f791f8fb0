import { setStage } from "./stage.ts";
import { say, sayTrouble } from "./terminal.mjs";

/** Opens the playground and stays until the browser is closed, or Ctrl-C. */
async function play(): Promise<void> {
  const stage = await setStage({ display: process.env["DISPLAY"] ?? "" });
  const { context } = stage.extension;
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(stage.playground.origin);
  say(invitation);
  await new Promise<void>((closed) => context.once("close", () => closed()));
  await stage.close();
}

const invitation = `
Try it in the window that has opened:
  · Select some text in a field, then right-click → “Replace with a one-time link”, or Alt+Shift+L.
  · Click the Hushlink button in the toolbar (in the menu of extensions), or Alt+Shift+K.
  · Click the link that came out: it opens in the viewer, not on the server’s page.

Close the window, or press Ctrl-C here, to end server and browser.`;

try {
  await play();
} catch (thrown) {
  sayTrouble(thrown);
  // What was started ends at exit.
  process.exit(1);
}
