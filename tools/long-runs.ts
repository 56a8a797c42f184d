// Loaded before every unit test: `npm run test:long` looks at a hundred times as many samples.
import { configureGlobal } from "fast-check";

if (process.env["TEST_LONG"] === "1") configureGlobal({ numRuns: 10_000, interruptAfterTimeLimit: 240_000 });
