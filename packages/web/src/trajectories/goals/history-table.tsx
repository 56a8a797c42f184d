import type { Goals } from "@samenkijken/contract/goals";
import { numbersOf } from "@samenkijken/domain/programmes/asked";
import { nameOf } from "../../families/people.ts";
import { useProgramme } from "../../guide/programme-context.tsx";
import { dayInWords } from "../../platform/dates.ts";
import { useDiscreet } from "../../platform/discreet.tsx";
import { useLanguage } from "../../platform/language.ts";
import { useGoalWords } from "./use-goal-words.ts";
import { useSay } from "../../platform/use-say.ts";

type Entry = Goals["measurements"][number];

interface Line {
  readonly key: string;
  readonly entry: Entry;
  readonly item: string;
  readonly what: string;
  readonly score: string;
}

/** Every number as it was entered, also those that were corrected later. */
function useLines(goals: Goals): readonly Line[] {
  const words = useGoalWords();
  const say = useSay();
  const questions = numbersOf(useProgramme());
  const number = (score: number | null) => (score === null ? words.history.takenBack : String(score));
  const question = (id: string) => {
    const item = questions.find((known) => known.id === id);
    return item === undefined ? id : say(item.question);
  };
  return goals.measurements.flatMap((entry) => [
    ...entry.answers.map(({ item, score }) => ({
      key: `${entry.id} ${item}`,
      entry,
      item,
      what: question(item),
      score: number(score),
    })),
    ...entry.goals.map(({ goalId, score, level }) => ({
      key: `${entry.id} ${goalId}`,
      entry,
      item: goalId as string,
      what: goals.goals.find(({ id }) => id === goalId)?.words ?? "",
      score: [number(score), ...(level === null ? [] : [words.history.level(level)])].join(", "),
    })),
  ]);
}

/** A line is corrected when the same parent has a later one on the same thing at the same moment. */
function isCorrected(lines: readonly Line[], line: Line): boolean {
  const later = lines.findLast(
    ({ item, entry }) =>
      item === line.item && entry.moment === line.entry.moment && entry.personId === line.entry.personId,
  );
  return later !== line;
}

/** All measurements, newest first. */
export function HistoryTable({ goals }: { goals: Goals }) {
  const words = useGoalWords();
  const { history, moments } = words;
  const language = useLanguage();
  const { shownName } = useDiscreet();
  const lines = useLines(goals);
  if (lines.length === 0) return <p className="text-2">{history.none}</p>;
  return (
    <div className="scroll-x">
      <table className="goal-table">
        <thead>
          <tr>
            {(["moment", "day", "who", "what", "score", "by"] as const).map((column) => (
              <th key={column} scope="col">
                {history.columns[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.toReversed().map((line) => (
            <tr key={line.key}>
              <td>{moments[line.entry.moment]}</td>
              <td>{dayInWords(line.entry.measuredOn, language, "year")}</td>
              <td>{shownName(nameOf(goals.people, line.entry.personId))}</td>
              <td>{line.what}</td>
              <td>
                {line.score}
                {isCorrected(lines, line) && (
                  <span className="text-small text-2"> {`(${history.corrected})`}</span>
                )}
              </td>
              <td>{line.entry.enteredBy}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
