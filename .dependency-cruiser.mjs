// Who may import whom, made from two lists. `import type` counts: a type binds as well.

/** Each package, and the packages of ours it may use. */
const packages = {
  annotation: [],
  domain: ["annotation"],
  contract: ["domain", "annotation"],
  media: [],
  web: ["contract", "domain", "annotation"],
  server: ["contract", "domain", "annotation", "media"],
};

/** The modules of server and web in reading order: each may use the ones before it. */
const modules = [
  "guide",
  "organisations",
  "families",
  "consent",
  "trajectories",
  "recordings",
  "analysis",
  "lookback",
  "quality",
  "reports",
];

const pure = ["annotation", "domain", "contract"];
const tests = String.raw`\.test\.tsx?$|^packages/[^/]+/test/`;
const any = (names) => `(?:${names.join("|")})`;

function packageDirections() {
  return Object.entries(packages).map(([name, allowed]) => ({
    name: `package-direction-${name}`,
    comment: `${name} may use ${allowed.join(", ") || "no package of ours"}: docs/architecture.md.`,
    severity: "error",
    from: { path: `^packages/${name}/` },
    to: { path: "^packages/", pathNot: `^packages/${any([name, ...allowed])}/` },
  }));
}

function readingOrder(side) {
  return modules.slice(0, -1).map((name, at) => ({
    name: `${side}-reading-order-${name}`,
    comment: `${name} may use only the modules before it (${modules.slice(0, at).join(", ") || "none"}); a reaction the other way goes by an event.`,
    severity: "error",
    from: { path: `^packages/${side}/src/${name}/` },
    to: { path: `^packages/${side}/src/${any(modules.slice(at + 1))}/` },
  }));
}

function ban(name, comment, from, to) {
  return { name, comment, severity: "error", from, to };
}

export default {
  forbidden: [
    ...packageDirections(),
    ...readingOrder("server"),
    ...readingOrder("web"),
    ban(
      "server-modules-through-index",
      "Another module is used through its index.ts only.",
      { path: `^packages/server/src/(${modules.join("|")})/` },
      {
        path: `^packages/server/src/${any(modules)}/`,
        pathNot: [`^packages/server/src/$1/`, String.raw`/index\.ts$`],
      },
    ),
    ban(
      "platform-knows-no-module",
      "platform serves every module and therefore knows none.",
      { path: "^packages/(server|web)/src/platform/" },
      { path: `^packages/$1/src/${any([...modules, "app"])}/` },
    ),
    ban(
      "ui-knows-no-concept",
      "The design system gets its words and values from whoever uses it.",
      { path: "^packages/web/src/ui/" },
      { path: `^packages/(?:web/src/${any([...modules, "app", "platform"])}|(?!web)[^/]+)/` },
    ),
    ban(
      "app-is-the-roof",
      "app puts the modules together; no module reaches up to it.",
      { path: `^packages/web/src/${any(modules)}/` },
      { path: "^packages/web/src/app/" },
    ),
    ban(
      "pure-knows-no-node",
      "annotation, domain and contract run anywhere: hand in what Node would give.",
      { path: `^packages/${any(pure)}/src/`, pathNot: tests },
      { dependencyTypes: ["core"] },
    ),
    ban(
      "sql-in-queries-only",
      "Only queries.ts and platform speak SQL.",
      {
        path: "^packages/server/",
        pathNot: ["^packages/server/src/platform/", String.raw`/queries\.ts$`, tests],
      },
      { path: "node_modules/(?:kysely|pg)/" },
    ),
    ban(
      "no-test-code-in-production",
      "What ships does not lean on tests, tools, journeys or benches.",
      { path: "^packages/", pathNot: tests },
      { path: [tests, "^(?:tools|journeys|bench)/"] },
    ),
    ban(
      "tools-know-no-product",
      "tools build and check the product from outside.",
      { path: "^tools/" },
      { path: "^(?:packages|journeys|bench)/" },
    ),
    ban("no-cycles", "Two files that need each other are one file, or miss a third.", {}, { circular: true }),
    ban("no-unresolvable", "This import leads nowhere.", {}, { couldNotResolve: true }),
    ban(
      "no-undeclared-package",
      "The package that imports it must list it in its own package.json.",
      { path: "^packages/", pathNot: tests },
      { dependencyTypes: ["npm-no-pkg", "npm-unknown"] },
    ),
  ],
  options: {
    // It cannot read through TypeScript 7, which has no compiler interface.
    parser: "swc",
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    doNotFollow: { path: "node_modules" },
    exclude: { path: ["^packages/web/dist/", "^data/", "/coverage/"] },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default", "types"],
      extensions: [".ts", ".tsx", ".mjs", ".js", ".json"],
    },
  },
};
