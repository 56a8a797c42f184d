import { isSame } from "./is-same.ts";
import type { Programme } from "./programme.ts";

/** One thing in which a version differs from an earlier one. */
export interface ProgrammeChange {
  /** The way to it: fields by name, the items of a list by their ids. */
  readonly path: readonly string[];
  readonly kind: "added" | "removed" | "changed" | "moved";
  /** What stood there, and what stands there now; null for nothing. */
  readonly before: unknown;
  readonly after: unknown;
}

/** Everything that changed from one version to another, in the order of the programme; its number says nothing by itself. */
export function programmeChanges(before: Programme, after: Programme): readonly ProgrammeChange[] {
  return changesIn(before, after, []).filter(({ path }) => path[0] !== "version" && path.at(-1) !== "id");
}

type Path = readonly string[];
type Fields = Readonly<Record<string, unknown>>;

/** A text in more languages is one thing: whoever changes one of them changes the text. */
function isText(value: unknown): boolean {
  return isFields(value) && typeof value["nl"] === "string" && !("id" in value) && !("intent" in value);
}

function changesIn(before: unknown, after: unknown, path: Path): ProgrammeChange[] {
  if (isSame(before, after)) return [];
  if (isItems(before) && isItems(after)) return changesInItems(before, after, path);
  if (isFields(before) && isFields(after) && !isText(before)) {
    const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
    return keys.flatMap((key) => changesIn(before[key] ?? null, after[key] ?? null, [...path, key]));
  }
  const kind = isNothing(before) ? "added" : isNothing(after) ? "removed" : "changed";
  return [{ path, kind, before, after }];
}

function changesInItems(before: readonly Fields[], after: readonly Fields[], path: Path): ProgrammeChange[] {
  const was = new Map(before.map((item) => [nameOf(item), item]));
  const is = new Map(after.map((item) => [nameOf(item), item]));
  const kept = [...is.keys()].filter((name) => was.has(name));
  const order = [...was.keys()].filter((name) => is.has(name));
  const moved: ProgrammeChange[] =
    kept.join() === order.join() ? [] : [{ path, kind: "moved", before: order, after: kept }];
  const removed = [...was].filter(([name]) => !is.has(name));
  return [
    ...removed.map(([name, item]): ProgrammeChange => ({
      path: [...path, name],
      kind: "removed",
      before: item,
      after: null,
    })),
    ...[...is].flatMap(([name, item]): ProgrammeChange[] => {
      const old = was.get(name);
      if (old === undefined) return [{ path: [...path, name], kind: "added", before: null, after: item }];
      return changesIn(old, item, [...path, name]);
    }),
    ...moved,
  ];
}

/** The id of an item without the version of its words. */
function nameOf(item: Fields): string {
  return String(item["intent"] ?? item["id"]).replace(/@\d+$/u, "");
}

function isItems(value: unknown): value is readonly Fields[] {
  return Array.isArray(value) && value.every((item) => isFields(item) && ("id" in item || "intent" in item));
}

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isNothing(value: unknown): boolean {
  return value === null || (Array.isArray(value) && value.length === 0);
}
