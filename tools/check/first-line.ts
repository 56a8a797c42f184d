import { stripVTControlCharacters } from "node:util";

/** The first line of what went wrong that says something, without colours. */
export function firstLine(words: string | undefined): string {
  const lines = stripVTControlCharacters(words ?? "").split("\n");
  return lines.map((line) => line.trim()).find((line) => line !== "") ?? "no words were given";
}
