import type { Goals } from "@samenkijken/contract/goals";
import { nameOf } from "../../families/people.ts";
import { useDiscreet } from "../../platform/discreet.tsx";
import { attainmentsOf } from "./goal-series.ts";
import { useGoalWords } from "./use-goal-words.ts";

/** Goal attainment in T, for the trainer: parents see their own words and numbers. */
export function AttainmentTable({ goals }: { goals: Goals }) {
  const { attainment, moments } = useGoalWords();
  const { shownName } = useDiscreet();
  const rows = attainmentsOf(goals);
  return (
    <div className="goals-part">
      <p className="text-2">{attainment.intro}</p>
      {rows.length === 0 ? (
        <p className="text-2">{attainment.none}</p>
      ) : (
        <div className="scroll-x">
          <table className="goal-table">
            <thead>
              <tr>
                <th scope="col">{attainment.columns.who}</th>
                <th scope="col">{attainment.columns.moment}</th>
                <th scope="col">{attainment.columns.t}</th>
                <th scope="col">{attainment.columns.attained}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={`${row.personId} ${row.moment}`}>
                  <th scope="row">{shownName(nameOf(goals.people, row.personId))}</th>
                  <td>{moments[row.moment]}</td>
                  <td>{Math.round(row.t)}</td>
                  <td>{attainment.attained(row.attained, row.goals)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  );
}
