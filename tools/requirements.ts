// `npm run requirements`: writes docs/requirements.md, and says what is wrong.
import { writeFileSync } from "node:fs";
import path from "node:path";
import { faultsOf, readNamedTests, tableFile, tableOf } from "./requirements/table.ts";
import { root } from "./root.ts";

const tests = readNamedTests(root);
writeFileSync(path.join(root, tableFile), tableOf(tests));
const faults = faultsOf(tests);
for (const fault of faults) console.log(fault);
console.log(`${tableFile} is written: ${String(tests.length)} tests name a requirement.`);
process.exitCode = faults.length === 0 ? 0 : 1;
