import type { Goals } from "@samenkijken/contract/goals";
import type { Trajectory } from "@samenkijken/contract/trajectories";
import { addDays } from "@samenkijken/domain/time/iso-date";
import type { MeasuringMoment } from "@samenkijken/domain/outcomes/measuring-moments";
import { followUpDue } from "@samenkijken/domain/trajectory/deadlines";
import { useQuery } from "@tanstack/react-query";
import { asDay, dayInWords } from "../../platform/dates.ts";
import { useDiscreet } from "../../platform/discreet.tsx";
import { useLanguage, useMessages } from "../../platform/language.ts";
import { Loaded } from "../../platform/loaded.tsx";
import { queryOf } from "../../platform/queries.ts";
import { ButtonLink } from "../../ui/button-link.tsx";
import { measuredOn } from "../goals/goal-series.ts";
import { useGoalWords } from "../goals/use-goal-words.ts";
import { OwnNumbers } from "../goals/own-numbers.tsx";
import { courseMessages } from "./messages.ts";

/** Who gave their numbers at this moment, parent by parent. */
function WhoGave({ goals, moment }: { goals: Goals; moment: MeasuringMoment }) {
  const { measuring } = useGoalWords();
  const language = useLanguage();
  const { shownName } = useDiscreet();
  return (
    <ul>
      {goals.people.map(({ id, name }) => {
        const day = measuredOn(goals, id, moment);
        return (
          <li key={id} className="text-2">
            {day === null
              ? measuring.notDone(shownName(name))
              : measuring.doneOn(shownName(name), dayInWords(day, language, "year"))}
          </li>
        );
      })}
    </ul>
  );
}

/** The numbers of each parent at one moment: who gave them, how they changed, and the way to enter them. */
export function NumbersAt(props: {
  trajectory: Trajectory;
  moment: MeasuringMoment;
  /** The words of the way there; null while leaving would lose something. */
  link: string | null;
}) {
  const { trajectory, moment } = props;
  const query = useQuery(queryOf("readGoals", { trajectoryId: trajectory.id }));
  return (
    <Loaded query={query}>
      {(goals) => (
        <>
          <WhoGave goals={goals} moment={moment} />
          {goals.can.edit && props.link !== null && (
            <p>
              <ButtonLink href={`/trajectories/${trajectory.id}/scores/${moment}`}>{props.link}</ButtonLink>
            </p>
          )}
          <OwnNumbers goals={goals} />
        </>
      )}
    </Loaded>
  );
}

/** Final goals and numbers, per parent. */
export function ClosingNumbers({ trajectory, mayLeave }: { trajectory: Trajectory; mayLeave: boolean }) {
  const { closing } = useMessages(courseMessages);
  const films = trajectory.cycles.filter(({ recordingState }) => recordingState === "ready");
  return (
    <section className="stack" aria-labelledby="closing-numbers">
      <h2 id="closing-numbers">{closing.scores}</h2>
      <p className="text-2">{closing.scoresText}</p>
      <NumbersAt trajectory={trajectory} moment="closing" link={mayLeave ? closing.toScores : null} />
      {films.length > 1 && trajectory.can.openFilms && (
        <p>
          <ButtonLink href={`/trajectories/${trajectory.id}/comparison`} variant="quiet">
            {closing.compare}
          </ButtonLink>
        </p>
      )}
    </section>
  );
}

/** Four weeks, the default of domain §5.5. */
const daysUntilErased = 28;

/** What is and is not done with the films, said as it is. */
export function FilmsAfter({ day }: { day: string }) {
  const { closing } = useMessages(courseMessages);
  const language = useLanguage();
  return (
    <section className="stack" aria-labelledby="closing-films">
      <h2 id="closing-films">{closing.films}</h2>
      <p>
        {closing.filmsText}
        {day !== "" &&
          ` ${closing.filmsDay(dayInWords(addDays(asDay(day), daysUntilErased), language, "year"))}`}
      </p>
    </section>
  );
}

/** The follow-up, or that there is none. */
export function WhatComesNext({ trajectory, day }: { trajectory: Trajectory; day: string }) {
  const { closing } = useMessages(courseMessages);
  const language = useLanguage();
  const { followUp } = trajectory.programme;
  if (day === "") return null;
  return (
    <section className="stack" aria-labelledby="closing-after">
      <h2 id="closing-after">{closing.after}</h2>
      <p>
        {followUp === null
          ? closing.afterNone
          : closing.afterFollowUp(dayInWords(followUpDue(asDay(day), followUp.months), language, "year"))}
      </p>
      <p>{closing.calledOff}</p>
    </section>
  );
}
