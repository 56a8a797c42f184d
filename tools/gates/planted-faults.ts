/** A fault to plant: a file and what is in it. All of them go into one copy of the tree. */
export const plantedFaults = {
  // Targets, so that the faults below do not depend on how far the product is.
  "packages/server/src/consent/planted-target.ts": "export const target = 1;\nexport type Target = number;\n",
  "packages/server/src/recordings/planted-target.ts":
    "export const target = 1;\nexport type Target = number;\n",
  "packages/web/src/recordings/planted-target.ts": "export const target = 1;\n",
  "packages/web/src/consent/planted-target.ts": "export const target = 1;\n",
  "packages/media/src/planted-target.ts": "export const target = 1;\n",

  // Boundaries.
  "packages/domain/src/planted-upward.ts": 'export { operations } from "@samenkijken/contract/operations";\n',
  "packages/contract/src/planted-upward-type.ts":
    'import type { target } from "@samenkijken/media/planted-target";\nexport type Planted = typeof target;\n',
  "packages/server/src/consent/planted-forwards.ts":
    'import { target } from "../recordings/planted-target.ts";\nexport const planted = target;\n',
  "packages/server/src/consent/planted-forwards-type.ts":
    'import type { Target } from "../recordings/planted-target.ts";\nexport type Planted = Target;\n',
  "packages/server/src/recordings/planted-past-the-index.ts":
    'import { target } from "../consent/planted-target.ts";\nexport const planted = target;\n',
  "packages/server/src/platform/planted-knows-a-module.ts":
    'import { target } from "../consent/planted-target.ts";\nexport const planted = target;\n',
  "packages/web/src/consent/planted-forwards.ts":
    'import { target } from "../recordings/planted-target.ts";\nexport const planted = target;\n',
  "packages/web/src/recordings/planted-backwards.ts":
    'import { target } from "../consent/planted-target.ts";\nexport const planted = target;\n',
  "packages/web/src/ui/planted-knows-a-concept.ts":
    'import { target } from "../consent/planted-target.ts";\nexport const planted = target;\n',
  "packages/annotation/src/planted-node.ts":
    'import { readFileSync } from "node:fs";\nexport const planted = readFileSync;\n',
  "packages/server/src/analysis/planted-sql.ts":
    'import { sql } from "kysely";\nexport const planted = sql;\n',
  "packages/server/src/analysis/planted-circle.ts":
    'import { other } from "./planted-circle-two.ts";\nexport const one = (): unknown => other;\n',
  "packages/server/src/analysis/planted-circle-two.ts":
    'import { one } from "./planted-circle.ts";\nexport const other = (): unknown => one;\n',
  "packages/server/src/analysis/planted-leans-on-test.ts":
    'import { planted } from "./planted.test.ts";\nexport const leans = planted;\n',
  "packages/server/src/analysis/planted.test.ts": "export const planted = 1;\n",
  "packages/domain/src/planted-nowhere.ts": 'export { nothing } from "./there-is-no-such-file.ts";\n',

  // Lint.
  "packages/domain/src/planted-clock.ts": "export const planted = () => Date.now();\n",
  "packages/contract/src/planted-chance.ts": "export const planted = () => Math.random();\n",
  "packages/web/src/consent/planted-literal.tsx": "export const Planted = () => <p>Toestemming</p>;\n",
  "packages/server/src/analysis/planted-environment.ts": 'export const planted = process.env["PLANTED"];\n',
  "packages/server/src/analysis/planted-floating.ts":
    "const later = async () => 1;\nexport const planted = () => {\n  later();\n};\n",
  "packages/media/src/planted-any.ts": "export const planted = (value: any) => String(value);\n",

  // Types.
  "packages/domain/src/planted-dom.ts": "export const planted = () => document.title;\n",
  "packages/server/src/analysis/planted-missing-handler.ts": [
    'import type { Handlers } from "../platform/operation-types.ts";',
    'export const planted = (rest: Omit<Handlers, "applyChanges">): Handlers => rest;',
    "",
  ].join("\n"),
  "packages/server/src/analysis/planted-no-audit.ts": [
    'import type { Operations } from "@samenkijken/contract/operations";',
    'import type { Command } from "../platform/operation-types.ts";',
    'export const planted: Command<Operations["applyChanges"]> = async () => ({ result: { revision: 1 } });',
    "",
  ].join("\n"),
  "packages/server/src/analysis/planted-no-look.ts": [
    'import type { Operations } from "@samenkijken/contract/operations";',
    'import type { Query } from "../platform/operation-types.ts";',
    'export const planted: Query<Operations["listCards"]> = async () => ({ result: [] });',
    "",
  ].join("\n"),
  "packages/server/src/analysis/planted-query-writes.ts": [
    'import type { ReadScope } from "../platform/scope.ts";',
    'export const planted = (scope: ReadScope) => scope.read("analysis").deleteFrom;',
    'export const wish = (scope: ReadScope) => scope.write("analysis");',
    "",
  ].join("\n"),
  "packages/web/src/consent/planted-missing-translation.ts": [
    'import { defineMessages } from "../platform/language.ts";',
    'export const planted = defineMessages({ nl: { yes: "Ja", no: "Nee" }, en: { yes: "Yes" } });',
    "",
  ].join("\n"),

  // Dead code.
  "packages/domain/src/planted-unused.ts": "export const nobodyUsesThis = 1;\n",
} as const;
