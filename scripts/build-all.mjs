import { buildAll } from "./build.mjs";
import { environment, installDependencies } from "./dependencies.mjs";
import { endWithEverything } from "./processes.mjs";
import { sayTrouble } from "./terminal.mjs";

/** `npm run build`: everything that is made from source. */

endWithEverything();
try {
  await installDependencies();
  await buildAll(environment());
} catch (thrown) {
  sayTrouble(thrown);
  process.exitCode = 1;
}
