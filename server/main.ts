import { helpText, readConfig, unknownSettings } from "./config.ts";
import { failureFields, jsonLog, type Log } from "./log.ts";
import { startServer } from "./serve.ts";
import { version } from "./version.ts";

if (process.argv.includes("--help")) {
  console.log(helpText());
} else if (process.argv.includes("--version")) {
  console.log(version);
} else {
  await run();
}

async function run(): Promise<void> {
  const reading = readConfig(process.env);
  if ("mistakes" in reading) {
    for (const mistake of reading.mistakes) console.error(mistake);
    console.error("Nothing was started. `--help` lists every setting.");
    process.exit(2);
  }
  const { config } = reading;
  const log: Log =
    config.log === "off" ? () => undefined : jsonLog((line) => process.stdout.write(line));
  process.umask(0o077);
  for (const name of unknownSettings(process.env)) log("warn", "unknown_setting", { name });
  const server = await startServer(config, { log }).catch((thrown: unknown) => {
    console.error("The server could not start:", thrown instanceof Error ? thrown.message : thrown);
    process.exit(1);
  });
  // Always printed, whatever is logged: who started this server on port 0 waits for it.
  jsonLog((line) => process.stdout.write(line))("info", "listening", { url: server.url, version });
  endOnSignal(() => server.close(), log);
}

function endOnSignal(close: () => Promise<void>, log: Log): void {
  let isEnding = false;
  const end = async () => {
    if (isEnding) process.exit(1);
    isEnding = true;
    log("info", "draining");
    try {
      await close();
      log("info", "ended");
      process.exit(0);
    } catch (thrown) {
      log("error", "end_failed", failureFields(thrown));
      process.exit(1);
    }
  };
  process.on("SIGTERM", () => void end());
  process.on("SIGINT", () => void end());
}
