import type { FilmPerson } from "../../analysis/workbench/people.ts";
import type { MarkKind } from "./mark-together.ts";

const outlines: Readonly<Record<FilmPerson["shape"], string>> = {
  circle: "M12 3a9 9 0 1 1 0 18a9 9 0 1 1 0-18z",
  square:
    "M7 3.5h10A3.5 3.5 0 0 1 20.5 7v10a3.5 3.5 0 0 1-3.5 3.5H7A3.5 3.5 0 0 1 3.5 17V7A3.5 3.5 0 0 1 7 3.5z",
  hexagon: "M7 3.2h10l5 8.8-5 8.8H7L2 12z",
  diamond: "M12 1.5L22.5 12 12 22.5 1.5 12z",
};

/** Who it was, by shape first: no sign of a code stands in it. */
export function MarkShape({ shape, kind }: { shape: FilmPerson["shape"]; kind: MarkKind }) {
  return (
    <svg className={`mark-shape mark-${kind}`} viewBox="0 0 24 24" aria-hidden="true">
      <path d={outlines[shape]} />
    </svg>
  );
}
