import type { Goals } from "@samenkijken/contract/goals";
import { wholeScore } from "@samenkijken/domain/outcomes/instruments";
import { reliableChange } from "@samenkijken/domain/outcomes/reliable-change";
import { useState } from "react";
import { nameOf } from "../../families/people.ts";
import { dayInWords } from "../../platform/dates.ts";
import { useDiscreet } from "../../platform/discreet.tsx";
import { useLanguage } from "../../platform/language.ts";
import { Button } from "../../ui/button.tsx";
import { InstrumentDialog } from "./instrument-dialog.tsx";
import { useGoalWords } from "./use-goal-words.ts";

type Score = Goals["instrumentScores"][number];

const asNumber = (language: "nl" | "en") => new Intl.NumberFormat(language, { maximumFractionDigits: 2 });

/** What was corrected later still stands here, but no longer counts. */
function counting(scores: readonly Score[]): readonly Score[] {
  const replaced = new Set(scores.map(({ replaces }) => replaces));
  return scores.filter(({ id }) => !replaced.has(id));
}

/** The score in words: as it was obtained, or prorated and said to be so. */
function useScoreWords(scores: readonly Score[]) {
  const { instruments } = useGoalWords();
  const number = asNumber(useLanguage());
  return (score: Score) => {
    const whole = wholeScore(score);
    const told = number.format(whole?.sum ?? score.score);
    const sum = whole?.isProrated === true ? instruments.prorated(told) : told;
    return counting(scores).includes(score) ? sum : instruments.corrected(sum);
  };
}

/** The same parent's first score of the same questionnaire; null when this is it, or when there is none. */
function firstOf(scores: readonly Score[], score: Score): Score | null {
  if (score.moment === "start") return null;
  return (
    counting(scores).find(
      (each) => each.moment === "start" && each.personId === score.personId && each.name === score.name,
    ) ?? null
  );
}

/** The difference with the first score; whether it is reliable only when that can be worked out. */
function useChangeWords(scores: readonly Score[]) {
  const { instruments } = useGoalWords();
  const number = asNumber(useLanguage());
  return (score: Score) => {
    const first = firstOf(scores, score);
    if (first === null) return "";
    const [from, to] = [wholeScore(first)?.sum, wholeScore(score)?.sum];
    if (from === undefined || to === undefined) return "";
    const by = `${to > from ? "+" : ""}${number.format(to - from)}`;
    const precision = score.precision ?? first.precision;
    const change = precision === null ? null : reliableChange({ from, to }, precision);
    if (change === null) return by;
    return change.isReliable ? instruments.reliable(by) : instruments.unreliable(by);
  };
}

function ScoreTable(props: { goals: Goals; onCorrect: (score: Score) => void }) {
  const { goals } = props;
  const { instruments, moments } = useGoalWords();
  const language = useLanguage();
  const { shownName } = useDiscreet();
  const scores = goals.instrumentScores;
  const scoreWords = useScoreWords(scores);
  const changeWords = useChangeWords(scores);
  const counted = counting(scores);
  return (
    <div className="scroll-x">
      <table className="goal-table">
        <thead>
          <tr>
            {(["name", "who", "moment", "day", "score", "change", "by", "action"] as const).map((column) => (
              <th key={column} scope="col">
                {instruments.columns[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {scores.map((score) => (
            <tr key={score.id}>
              <th scope="row">{score.name}</th>
              <td>{shownName(nameOf(goals.people, score.personId))}</td>
              <td>{moments[score.moment]}</td>
              <td>{dayInWords(score.measuredOn, language, "year")}</td>
              <td>{scoreWords(score)}</td>
              <td>{changeWords(score)}</td>
              <td>{score.scoredBy}</td>
              <td>
                {goals.can.edit && counted.includes(score) && (
                  <Button
                    variant="quiet"
                    size="small"
                    ariaLabel={instruments.correctNamed(score.name)}
                    onClick={() => props.onCorrect(score)}
                  >
                    {instruments.correct}
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Scores of others' questionnaires: obtained outside, kept here with who worked them out. */
export function Instruments({ goals }: { goals: Goals }) {
  const { instruments } = useGoalWords();
  const [open, setOpen] = useState<{ corrects: Score | null } | null>(null);
  const isProrated = goals.instrumentScores.some((score) => wholeScore(score)?.isProrated === true);
  return (
    <div className="goals-part">
      <p className="text-2">{instruments.intro}</p>
      {goals.instrumentScores.length === 0 ? (
        <p className="text-2">{instruments.none}</p>
      ) : (
        <ScoreTable goals={goals} onCorrect={(corrects) => setOpen({ corrects })} />
      )}
      {isProrated && <p className="text-small text-2">{instruments.proratedHelp}</p>}
      {goals.can.edit && (
        <p>
          <Button onClick={() => setOpen({ corrects: null })}>{instruments.add}</Button>
        </p>
      )}
      {open !== null && (
        <InstrumentDialog goals={goals} corrects={open.corrects} onDone={() => setOpen(null)} />
      )}
    </div>
  );
}
