import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { hasScreen, screensIn } from "../../scripts/screen.mjs";

test.for([
  [{}, []],
  [{ DISPLAY: "" }, []],
  [{ DISPLAY: "nonsense" }, []],
  [{ DISPLAY: ":3" }, [{ path: "/tmp/.X11-unix/X3" }, { path: "\0/tmp/.X11-unix/X3" }]],
  [{ DISPLAY: "unix:3.0" }, [{ path: "/tmp/.X11-unix/X3" }, { path: "\0/tmp/.X11-unix/X3" }]],
  [{ DISPLAY: "localhost:10.0" }, [{ host: "localhost", port: 6010 }]],
  [
    { WAYLAND_DISPLAY: "wayland-0", XDG_RUNTIME_DIR: "/run/user/7" },
    [{ path: "/run/user/7/wayland-0" }],
  ],
  [{ WAYLAND_DISPLAY: "/run/screen" }, [{ path: "/run/screen" }]],
])("the screens of %j", ([env, expected]) => {
  expect(screensIn(env as NodeJS.ProcessEnv)).toEqual(expected);
});

test.runIf(process.platform === "linux")(
  "a screen is there if it answers, not because a variable names it",
  async () => {
    const folder = mkdtempSync(join(tmpdir(), "hushlink-screen-"));
    const path = join(folder, "wayland-0");
    const env = { DISPLAY: ":59999", WAYLAND_DISPLAY: path };
    expect(await hasScreen(env)).toBe(false);
    const server = createServer();
    await new Promise<void>((ready) => server.listen(path, ready));
    expect(await hasScreen(env)).toBe(true);
    await new Promise((closed) => server.close(closed));
    rmSync(folder, { recursive: true });
  },
);
