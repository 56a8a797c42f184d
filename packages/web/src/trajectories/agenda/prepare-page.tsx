import type { Cycle, Trajectory } from "@samenkijken/contract/trajectories";
import { asksState, childStateIds, childStates } from "@samenkijken/domain/method/child-states";
import { nameOf } from "../../families/people.ts";
import { useProgrammeOf } from "../../guide/programme-context.tsx";
import { asDay, today } from "../../platform/dates.ts";
import { useDiscreet } from "../../platform/discreet.tsx";
import { useLanguage, useMessages } from "../../platform/language.ts";
import { ButtonLink } from "../../ui/button-link.tsx";
import { Card } from "../../ui/card.tsx";
import { ChildFace } from "../../ui/child-face.tsx";
import { Notice } from "../../ui/notice.tsx";
import { filmNumber } from "../film-number.ts";
import { TrajectoryScreen, WithTrajectory } from "../trajectory-screen.tsx";
import { AppointmentFacts } from "./appointment-dialog.tsx";
import { FilmIdeas } from "./film-ideas.tsx";
import { agendaMessages } from "./messages.ts";
import "./prepare-page.css";
import { useAppointments, useAppointmentViews, useFamilies } from "./use-agenda.ts";

/** When and where this film is planned. */
function Planned({ trajectory, number }: { trajectory: Trajectory; number: number }) {
  const { prepare: words } = useMessages(agendaMessages);
  const families = useFamilies();
  const appointments = useAppointments();
  const viewOf = useAppointmentViews(families.data ?? []);
  const found = appointments.data?.find(
    (each) =>
      each.trajectoryId === trajectory.id &&
      each.kind === "film" &&
      each.number === number &&
      each.state === "planned",
  );
  return (
    <Card labelledBy="prepare-when">
      <h2 id="prepare-when">{words.when}</h2>
      {found === undefined ? (
        <p className="row">
          {words.notPlanned}
          <ButtonLink href={`/trajectories/${trajectory.id}/film`}>{words.plan}</ButtonLink>
        </p>
      ) : (
        <AppointmentFacts view={viewOf(found)} />
      )}
    </Card>
  );
}

/** Which moment was chosen, of which kind, and what else fits the child. */
function Moment({ trajectory, cycle }: { trajectory: Trajectory; cycle: Cycle | undefined }) {
  const { prepare: words } = useMessages(agendaMessages);
  const language = useLanguage();
  const moment = trajectory.programme.moments.find(({ id }) => id === cycle?.moment);
  return (
    <Card labelledBy="prepare-moment">
      <h2 id="prepare-moment">{words.moment}</h2>
      {moment === undefined ? (
        <p className="text-2">{words.momentNone}</p>
      ) : (
        <p>
          <span className="text-strong">{moment.label[language]}</span>
          {". "}
          {words.momentKind[moment.kind]}
        </p>
      )}
      {trajectory.programme.client !== "teacher" && <FilmIdeas trajectory={trajectory} />}
    </Card>
  );
}

/** What the parents took along last time, in their own words. */
function WorkingPoint({ trajectory, number }: { trajectory: Trajectory; number: number }) {
  const { prepare: words, details } = useMessages(agendaMessages);
  const { shownName } = useDiscreet();
  const point = trajectory.cycles.findLast(
    (cycle) => cycle.number < number && cycle.workingPoint !== null,
  )?.workingPoint;
  return (
    <Card labelledBy="prepare-point">
      <h2 id="prepare-point">{words.workingPoint}</h2>
      {point === undefined || point === null ? (
        <p className="text-2">{words.workingPointNone}</p>
      ) : (
        <figure>
          <blockquote>{details.reason(point.quote)}</blockquote>
          <figcaption className="text-small text-2">
            {shownName(nameOf(trajectory.people, point.personId))}
          </figcaption>
        </figure>
      )}
    </Card>
  );
}

/** The agreements on filming, as the programme has them. */
function Rules({ trajectory }: { trajectory: Trajectory }) {
  const { prepare: words } = useMessages(agendaMessages);
  const language = useLanguage();
  const tips = useProgrammeOf(trajectory).data?.filmingTips ?? [];
  const sources = [...new Set(tips.map(({ source }) => source[language]))];
  return (
    <Card labelledBy="prepare-rules">
      <h2 id="prepare-rules">{words.rules}</h2>
      <dl className="filming-tips">
        {tips.map(({ id, topic, tip }) => (
          <div key={id}>
            <dt>{topic[language]}</dt>
            <dd>{tip[language]}</dd>
          </div>
        ))}
      </dl>
      <p className="text-small text-2">{words.source(sources.join("; "))}</p>
    </Card>
  );
}

/** Film now? The six states of a young child with what fits filming; older children have no such card. */
function FilmNow({ trajectory }: { trajectory: Trajectory }) {
  const { prepare: words } = useMessages(agendaMessages);
  const language = useLanguage();
  const isYoung = trajectory.ages.some(
    ({ personId, birthDate }) =>
      trajectory.people.some(({ id, inFocus }) => id === personId && inFocus) &&
      asksState(asDay(birthDate), today()),
  );
  if (!isYoung) return null;
  return (
    <Card labelledBy="prepare-now">
      <h2 id="prepare-now">{words.now}</h2>
      <p>{words.nowText}</p>
      <ul className="prepare-states">
        {childStateIds.map((id) => (
          <li key={id} className={`prepare-state-${childStates[id].filming}`}>
            <ChildFace state={id} />
            <span>
              <span className="text-strong">{childStates[id].name[language]}</span>
              <span className="prepare-fit">
                {childStates[id].filming === "fits" ? words.fits : words.waits}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Consent({ trajectory }: { trajectory: Trajectory }) {
  const { prepare: words } = useMessages(agendaMessages);
  const isComplete = trajectory.consentState === "complete";
  return (
    <Notice
      tone={isComplete ? "success" : "warn"}
      action={
        isComplete ? undefined : (
          <ButtonLink href={`/families/${trajectory.familyId}/consent`}>{words.toConsent}</ButtonLink>
        )
      }
    >
      {words.consent[trajectory.consentState]}
    </Notice>
  );
}

function Prepare({ trajectory }: { trajectory: Trajectory }) {
  const { prepare: words } = useMessages(agendaMessages);
  const number = filmNumber(trajectory);
  const cycle = trajectory.cycles.find((each) => each.number === number);
  return (
    <TrajectoryScreen trajectory={trajectory} title={words.title(number)} isWrong={false}>
      <Consent trajectory={trajectory} />
      <Planned trajectory={trajectory} number={number} />
      <Moment trajectory={trajectory} cycle={cycle} />
      <WorkingPoint trajectory={trajectory} number={number} />
      <FilmNow trajectory={trajectory} />
      <Rules trajectory={trajectory} />
      {trajectory.consentState === "complete" && trajectory.can.edit && (
        <p>
          <ButtonLink href={`/trajectories/${trajectory.id}/upload`} variant="primary" size="large">
            {words.upload}
          </ButtonLink>
        </p>
      )}
    </TrajectoryScreen>
  );
}

/** Everything to have at hand before filming: the rules, the moment, the question and the working point (domain §2.6). */
export function PreparePage(props: { trajectoryId: string }) {
  return (
    <WithTrajectory trajectoryId={props.trajectoryId}>
      {(trajectory) => <Prepare trajectory={trajectory} />}
    </WithTrajectory>
  );
}
