// `npm test`: the check, then the tests that need a database, films and a browser. `--long` asks the property tests for
// many more samples, and the robot of the journeys for many more kills.
import { gates } from "./check/gates.ts";
import { runSteps } from "./check/step.ts";
import { journeys, vitestProjects } from "./check/tests.ts";
import { buildWeb } from "./prepare/build-web.ts";

const isLong = process.argv.includes("--long");
const env = isLong ? { TEST_LONG: "1" } : {};

await runSteps([
  ...gates,
  vitestProjects(["unit"], env),
  // Each of these waits a good part of its time for another program: a database, ffmpeg, a compiler.
  [
    vitestProjects(["contract", "films", "database", "gates"], env),
    { name: "web build", run: checkWebBuild },
  ],
  journeys(env),
]);

async function checkWebBuild() {
  const built = (await buildWeb()) === "there";
  return {
    passed: built ? 1 : 0,
    red: built ? [] : ["it was not built"],
    leftOut: [],
    words: "The words are above.",
  };
}
