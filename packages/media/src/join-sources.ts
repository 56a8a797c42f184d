import type { FilmSource } from "./source.ts";

/** Reads several sources one after the other as one; its failures are theirs. */
export function joinSources(sources: readonly FilmSource[]): FilmSource {
  const placed: { readonly source: FilmSource; readonly from: number }[] = [];
  let size = 0;
  for (const source of sources) {
    placed.push({ source, from: size });
    size += source.size;
  }
  return {
    size,
    async *read(start, endExclusive) {
      for (const { source, from } of placed) {
        const first = Math.max(0, start - from);
        const end = Math.min(source.size, endExclusive - from);
        if (first < end) yield* source.read(first, end);
      }
    },
  };
}
