/** The way to a value inside a programme, as in `["questions", 3, "nl"]`. */
export type Way = readonly (string | number)[];

/** The value at the end of a way, or undefined where it leads to nothing. */
export function valueAt(root: unknown, way: Way): unknown {
  return way.reduce<unknown>((value, key) => {
    if (Array.isArray(value)) return value[Number(key)] as unknown;
    return isFields(value) ? value[String(key)] : undefined;
  }, root);
}

/** The same with another value at the end of the way; what was missing on the way comes to be. */
export function withValueAt(root: unknown, way: Way, next: unknown): unknown {
  const [key, ...rest] = way;
  if (key === undefined) return next;
  if (Array.isArray(root)) {
    const items: readonly unknown[] = root;
    return items.with(Number(key), withValueAt(items[Number(key)], rest, next));
  }
  const fields = isFields(root) ? root : {};
  return { ...fields, [String(key)]: withValueAt(fields[String(key)], rest, next) };
}

/** The text at the end of a way; empty where there is none. */
export function textAt(root: unknown, way: Way): string {
  const value = valueAt(root, way);
  return typeof value === "string" ? value : "";
}

/** The items of a list at the end of a way. */
export function itemsAt(root: unknown, way: Way): readonly unknown[] {
  const value = valueAt(root, way);
  return Array.isArray(value) ? value : [];
}

/** The id of the field of a way, for labels and for what is wrong. */
export function idOf(way: Way): string {
  return way.join(".");
}

/** Objects with fields, not lists. */
export function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
