import type { Trajectory } from "@samenkijken/contract/trajectories";
import { useQuery } from "@tanstack/react-query";
import { WithProgramme } from "../../guide/programme-context.tsx";
import { Disclosure } from "../../platform/disclosure.tsx";
import { dayInWords } from "../../platform/dates.ts";
import { useLanguage, useMessages } from "../../platform/language.ts";
import { Loaded } from "../../platform/loaded.tsx";
import { queryOf } from "../../platform/queries.ts";
import { ButtonLink } from "../../ui/button-link.tsx";
import { Card } from "../../ui/card.tsx";
import { Link } from "../../ui/link.tsx";
import { Notice } from "../../ui/notice.tsx";
import { GoalCard } from "../goals/goal-card.tsx";
import { courseMessages } from "./messages.ts";

/** The help that a family had before, each time on a page of its own; nothing when this is the first. */
export function EarlierTrajectories(props: { all: readonly Trajectory[]; shown: Trajectory }) {
  const { earlier } = useMessages(courseMessages);
  const language = useLanguage();
  const others = props.all.filter(({ id }) => id !== props.shown.id);
  if (others.length === 0) return null;
  const inWords = ({ programme, startedOn, closedOn }: Trajectory) => {
    const from = dayInWords(startedOn, language, "year");
    return closedOn === null
      ? earlier.running(programme.name[language], from)
      : earlier.one(programme.name[language], from, dayInWords(closedOn, language, "year"));
  };
  return (
    <Card labelledBy="earlier-trajectories" className="course-card">
      <h2 id="earlier-trajectories">{earlier.title}</h2>
      <ul>
        {others.map((each) => (
          <li key={each.id}>
            <Link href={`/families/${each.familyId}/trajectories/${each.id}`}>{inWords(each)}</Link>
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** Says that this is not the help of now. */
export function EarlierNotice({ trajectory }: { trajectory: Trajectory }) {
  const { earlier } = useMessages(courseMessages);
  return (
    <Notice
      tone="info"
      action={<ButtonLink href={`/families/${trajectory.familyId}`}>{earlier.toNow}</ButtonLink>}
    >
      {earlier.isEarlier}
    </Notice>
  );
}

/** At a later trajectory, until everyone answered anew: the yes of then was about the help of then. */
export function AskAgainNotice(props: { all: readonly Trajectory[]; shown: Trajectory }) {
  const { earlier, followUp } = useMessages(courseMessages);
  const { shown, all } = props;
  const isLater = all.some(({ id, startedOn }) => id !== shown.id && startedOn <= shown.startedOn);
  if (!isLater || shown.closedOn !== null || shown.consentState === "complete") return null;
  return (
    <Notice
      tone="info"
      action={<ButtonLink href={`/families/${shown.familyId}/consent`}>{followUp.toConsent}</ButtonLink>}
    >
      {earlier.consent}
    </Notice>
  );
}

function GoalsOfThen({ trajectory }: { trajectory: Trajectory }) {
  const { earlier } = useMessages(courseMessages);
  const query = useQuery(queryOf("readGoals", { trajectoryId: trajectory.id }));
  return (
    <Loaded query={query}>
      {(goals) =>
        goals.goals.length === 0 ? (
          <p className="text-2">{earlier.noGoals}</p>
        ) : (
          <div className="goals-part">
            {goals.goals.map((goal) => (
              <GoalCard key={goal.id} goals={goals} goal={goal} isOpen={false} />
            ))}
          </div>
        )
      }
    </Loaded>
  );
}

/** The goals of the help before this one, beside those of now. */
export function EarlierGoals({ trajectory }: { trajectory: Trajectory }) {
  const { earlier } = useMessages(courseMessages);
  const { data: all = [] } = useQuery(queryOf("listTrajectories", {}));
  const before = all
    .filter(
      ({ id, familyId, startedOn }) =>
        familyId === trajectory.familyId && id !== trajectory.id && startedOn <= trajectory.startedOn,
    )
    .toSorted((one, other) => other.startedOn.localeCompare(one.startedOn))[0];
  if (before === undefined) return null;
  return (
    <Disclosure title={earlier.goals}>
      <WithProgramme trajectory={before} title={earlier.goals}>
        <GoalsOfThen trajectory={before} />
      </WithProgramme>
    </Disclosure>
  );
}
