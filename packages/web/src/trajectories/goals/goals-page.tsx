import type { Goals } from "@samenkijken/contract/goals";
import type { Trajectory } from "@samenkijken/contract/trajectories";
import { useProgramme } from "../../guide/programme-context.tsx";
import { Disclosure } from "../../platform/disclosure.tsx";
import { useLanguage } from "../../platform/language.ts";
import { ButtonLink } from "../../ui/button-link.tsx";
import { EarlierGoals } from "../course/earlier.tsx";
import { AttainmentTable } from "./attainment-table.tsx";
import { ClosingShown } from "./closing-shown.tsx";
import { GoalCard } from "./goal-card.tsx";
import { activeGoals } from "./goal-series.ts";
import { GoalsScreen, WithGoals } from "./goals-screen.tsx";
import { HistoryTable } from "./history-table.tsx";
import { Instruments } from "./instruments.tsx";
import { MeasuringList } from "./measuring-list.tsx";
import { useGoalWords } from "./use-goal-words.ts";
import { OwnNumbers } from "./own-numbers.tsx";
import { QuestionPath } from "./question-path.tsx";

type Both = { readonly trajectory: Trajectory; readonly goals: Goals };

function ActiveGoals({ trajectory, goals }: Both) {
  const words = useGoalWords();
  const active = activeGoals(goals);
  const isOpen = trajectory.closedOn === null;
  // A teacher is known only once school is asked; until then there is nobody whose goals they are.
  const isNobody = goals.people.length === 0;
  return (
    <section className="goals-part" aria-labelledby="active-goals">
      <div className="goals-part-head">
        <h2 id="active-goals">{words.goals.title}</h2>
        {goals.can.edit && isOpen && !isNobody && (
          <ButtonLink href={`/trajectories/${goals.trajectoryId}/goals/new`} variant="primary">
            {words.goals.add}
          </ButtonLink>
        )}
      </div>
      {active.length === 0 && <p className="text-2">{isNobody ? words.goals.nobody : words.goals.none}</p>}
      {isNobody && goals.can.edit && isOpen && (
        <p>
          <ButtonLink href={`/trajectories/${goals.trajectoryId}/school`} variant="primary">
            {words.goals.toSchool}
          </ButtonLink>
        </p>
      )}
      {active.map((goal) => (
        <GoalCard key={goal.id} goals={goals} goal={goal} isOpen={isOpen} />
      ))}
    </section>
  );
}

function Earlier({ trajectory, goals }: Both) {
  const words = useGoalWords();
  const ended = goals.goals.filter((goal) => goal.ended !== null);
  if (ended.length === 0) return null;
  return (
    <Disclosure title={words.goals.earlier}>
      <div className="goals-part">
        {ended.map((goal) => (
          <GoalCard key={goal.id} goals={goals} goal={goal} isOpen={trajectory.closedOn === null} />
        ))}
      </div>
    </Disclosure>
  );
}

/** Where the questions and scales come from, and on which terms they are used. */
function About() {
  const { about } = useGoalWords();
  const { instruments, checklists } = useProgramme();
  const language = useLanguage();
  return (
    <Disclosure title={about.title}>
      <ul className="goals-part text-2">
        {[...instruments.scales, checklists.sessionCheck].map(({ id, name, version, source, licence }) => (
          <li key={id}>
            {about.line({
              name: name[language],
              version,
              source: source[language],
              licence: licence[language],
            })}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

/** From the parents' question to their goals and numbers, on one page. */
export function GoalsPage(props: { trajectoryId: string }) {
  const words = useGoalWords();
  return (
    <WithGoals trajectoryId={props.trajectoryId}>
      {(trajectory, goals) => (
        <GoalsScreen
          trajectory={trajectory}
          title={words.title}
          aside={<MeasuringList trajectory={trajectory} goals={goals} />}
        >
          <QuestionPath trajectory={trajectory} goals={goals} />
          <ActiveGoals trajectory={trajectory} goals={goals} />
          <OwnNumbers goals={goals} />
          <ClosingShown goals={goals} />
          <Earlier trajectory={trajectory} goals={goals} />
          <EarlierGoals trajectory={trajectory} />
          <Disclosure title={words.instruments.title}>
            <Instruments goals={goals} />
          </Disclosure>
          <Disclosure title={words.history.title}>
            <HistoryTable goals={goals} />
          </Disclosure>
          <Disclosure title={words.attainment.title}>
            <AttainmentTable goals={goals} />
          </Disclosure>
          <About />
        </GoalsScreen>
      )}
    </WithGoals>
  );
}
