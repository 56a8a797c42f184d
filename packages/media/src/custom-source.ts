import { CustomSource } from "mediabunny";
import { readRange, type FilmSource } from "./source.ts";

/** Lets mediabunny read a film. */
export function customSource(source: FilmSource): CustomSource {
  return new CustomSource({
    getSize: () => source.size,
    read: (start, end) => readRange(source, start, end),
    prefetchProfile: "fileSystem",
  });
}
