/** The id of the n-th demo thing of a kind: fixed, so that seeding again finds it. */
export function demoId(
  kind: "e" | "f" | "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8",
  number: number,
  part = 0,
): string {
  const tail = `${number.toString(16).padStart(4, "0")}${part.toString(16).padStart(8, "0")}`;
  return `0d0e000${kind}-0000-4000-8000-${tail}`;
}
