// `npm run check`: everything that needs no database and no browser.
import { gates } from "./check/gates.ts";
import { runSteps } from "./check/step.ts";
import { vitestProjects } from "./check/tests.ts";

await runSteps([...gates, vitestProjects(["unit"])]);
