// `npm run -s bench -- NAME [--json]`: figures beside a peer in the same run, and whether the goals are met.
import path from "node:path";
import { readdirSync } from "node:fs";

/** What a bench measured. */
export interface BenchResult {
  readonly name: string;
  readonly rows: readonly Readonly<Record<string, string | number>>[];
  readonly goals: readonly { readonly goal: string; readonly value: number; readonly met: boolean }[];
}

const folder = import.meta.dirname;
const names = readdirSync(folder)
  .filter((file) => file.endsWith(".ts") && file !== "main.ts")
  .map((file) => path.basename(file, ".ts"))
  .toSorted();

const words = process.argv.slice(2);
const name = words.find((word) => !word.startsWith("--"));
if (name === undefined || !names.includes(name)) {
  process.stderr.write(`Name one bench: ${names.join(", ")}. With --json it prints JSON.\n`);
  process.exit(2);
}
const { run } = (await import(path.join(folder, `${name}.ts`))) as { run: () => Promise<BenchResult> };
const result = await run();
process.stdout.write(words.includes("--json") ? `${JSON.stringify(result)}\n` : asTable(result));

function asTable({ rows, goals }: BenchResult): string {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const lines = [columns, ...rows.map((row) => columns.map((column) => shown(row[column])))];
  const widths = columns.map((_, at) => Math.max(...lines.map((line) => line[at]?.length ?? 0)));
  const table = lines.map((line) =>
    line
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join("  ")
      .trimEnd(),
  );
  const told = goals.map(({ goal, value, met }) => `${met ? "✓" : "✗"} ${goal}: ${shown(value)}`);
  return `${[...table, "", ...told].join("\n")}\n`;
}

function shown(value: string | number | undefined): string {
  if (typeof value !== "number") return value ?? "";
  return Number.isInteger(value) ? String(value) : value.toFixed(Math.abs(value) < 10 ? 3 : 1);
}
