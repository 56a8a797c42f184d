import { personOf } from "../../families/index.ts";
import type { selectGoals } from "./queries.ts";

type Rows = Awaited<ReturnType<typeof selectGoals>>;

/** A goal in the words of its newest version. */
export function goalShape(
  goal: Rows["goals"][number],
  { wordings, parents }: Pick<Rows, "wordings" | "parents">,
) {
  const words = wordings.findLast((row) => row.goal_id === goal.id);
  if (words === undefined) throw new Error("a goal without words");
  return {
    id: goal.id,
    setOn: goal.set_on,
    ended: goal.ended_on === null ? null : { on: goal.ended_on, how: goal.ended_how },
    version: words.version,
    words: words.words,
    quote: words.quote,
    quotedPersonId: words.quoted_person_id ?? words.quoted_school_person_id,
    atZero: words.at_zero,
    atTen: words.at_ten,
    levels: words.levels,
    weight: words.weight,
    parents: parents
      .filter((row) => row.goal_id === goal.id && row.version === words.version)
      .map((row) => ({ personId: personOf(row), wish: row.wish })),
  };
}

/** A score of an instrument of others, as it was entered. */
export function instrumentShape(row: Rows["instrumentScores"][number]) {
  const { standard_deviation: standardDeviation, reliability } = row;
  return {
    id: row.id,
    replaces: row.replaces,
    personId: personOf(row),
    moment: row.moment,
    instrument: row.instrument,
    name: row.name,
    score: row.score,
    answered: row.answered,
    precision: standardDeviation === null || reliability === null ? null : { standardDeviation, reliability },
    measuredOn: row.measured_on,
    scoredBy: row.scored_by,
  };
}
