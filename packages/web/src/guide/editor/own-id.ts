import { isFields } from "./value-at.ts";

/** A name for a new item that no other in the list has: `own-1`, `own-2`, …; stored answers are found by it. */
export function ownId(items: readonly unknown[], start = "own-"): string {
  const taken = new Set(
    items.flatMap((item) => (isFields(item) ? [item["id"] ?? item["intent"]] : [])).map(String),
  );
  let nth = 1;
  while ([...taken].some((id) => id.replace(/@\d+$/u, "") === `${start}${String(nth)}`)) nth += 1;
  return `${start}${String(nth)}`;
}

/** Words that have yet to be written, from the organisation itself. */
export const unwritten = {
  source: { nl: "Eigen woorden", en: "Own wording" },
  verified: false,
} as const;

/** A text that has yet to be written. */
export const noWords = { nl: "", en: "" } as const;
/** The same in both forms of address. */
export const noClientWords = { nl: "", nlU: "", en: "" } as const;
