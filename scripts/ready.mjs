import { installDependencies } from "./dependencies.mjs";
import { endWithEverything } from "./processes.mjs";
import { sayTrouble } from "./terminal.mjs";

/** Before a script that runs under the project's own Node: installs what is missing. Silent if nothing is. */

endWithEverything();
try {
  await installDependencies();
} catch (thrown) {
  sayTrouble(thrown);
  process.exitCode = 1;
}
