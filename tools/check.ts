// `npm run check`: everything that needs no database and no browser.
import { gates } from "./check/gates.ts";
import { runSteps } from "./check/step.ts";
import { vitestProject } from "./check/tests.ts";

await runSteps([...gates, vitestProject("unit")]);
