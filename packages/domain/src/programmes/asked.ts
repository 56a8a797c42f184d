import type { MeasuringMoment } from "../outcomes/measuring-moments.ts";
import type { NumberItem, Scale, ScaleItem } from "../outcomes/scale.ts";
import type { Programme } from "./programme.ts";

type Asking = Pick<Programme, "instruments">;

/** The scales that are asked at a moment, in the programme's order. */
function scalesAt({ instruments }: Asking, moment: MeasuringMoment | "talk"): readonly Scale[] {
  return instruments.scales.filter(({ id }) => instruments.asked[moment].includes(id));
}

function numbersIn(scales: readonly Scale[]): readonly NumberItem[] {
  return scales.flatMap(({ items }) => items.filter((item) => item.answer === "0-10"));
}

/** The questions that are answered with a number at a moment. */
export function numbersAt(programme: Asking, moment: MeasuringMoment): readonly NumberItem[] {
  return numbersIn(scalesAt(programme, moment));
}

/** Every question that is answered with a number at some moment, each once. */
export function numbersOf({ instruments }: Asking): readonly NumberItem[] {
  return numbersIn(instruments.scales);
}

/** What is asked with numbers after each talk: the session check first. */
export function numbersAfterTalk(
  programme: Pick<Programme, "instruments" | "checklists">,
): readonly NumberItem[] {
  return numbersIn([programme.checklists.sessionCheck, ...scalesAt(programme, "talk")]);
}

/** Whether a parent's goals are scored at a moment. */
export function asksGoals(programme: Asking, moment: MeasuringMoment): boolean {
  return scalesAt(programme, moment).some(({ scoring }) => scoring.kind === "goal-attainment");
}

/** A question at closing: a mark, a choice or words. */
export type ClosingItem = Exclude<ScaleItem, NumberItem>;

/** What is asked at closing beside numbers. */
export function closingItemsOf(programme: Asking): readonly ClosingItem[] {
  return scalesAt(programme, "closing").flatMap(({ items }) =>
    items.filter((item): item is ClosingItem => item.answer !== "0-10"),
  );
}

/** From which change on a number counts as improved; null where its scale says nothing of that. */
export function improvedFromOf({ instruments }: Asking, itemId: string): number | null {
  const scale = instruments.scales.find(({ items }) => items.some(({ id }) => id === itemId));
  return scale?.scoring.kind === "each-item" ? scale.scoring.improvedFrom : null;
}

/** The ids of what a trainer ticks before a plan is ready. */
export function selfCheckIdsOf({ checklists }: Pick<Programme, "checklists">): readonly string[] {
  return checklists.selfCheck.map(({ id }) => id);
}
