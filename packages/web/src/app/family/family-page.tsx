import { PencilSimpleIcon, ShieldCheckIcon, ShieldWarningIcon } from "@phosphor-icons/react";
import type { Family } from "@samenkijken/contract/families";
import { FamilyId } from "@samenkijken/contract/ids";
import type { Trajectory } from "@samenkijken/contract/trajectories";
import { useQuery } from "@tanstack/react-query";
import { childAges } from "../../families/ages.ts";
import { QuestionPin } from "../../families/question-pin.tsx";
import { SafetyLink } from "../../families/safety/safety-link.tsx";
import { today } from "../../platform/dates.ts";
import { useDiscreet } from "../../platform/discreet.tsx";
import { useDocumentTitle } from "../../platform/document-title.ts";
import { useLanguage, useMessages } from "../../platform/language.ts";
import { Loaded } from "../../platform/loaded.tsx";
import { listInWords } from "../../platform/plural.ts";
import { queryOf } from "../../platform/queries.ts";
import { useSession } from "../../platform/session.tsx";
import { LookBacksSection } from "../../lookback/look-backs-section.tsx";
import { FilmList } from "../../recordings/film-list.tsx";
import { LogSection } from "../../reports/log-section.tsx";
import { NewerProgramme } from "../../trajectories/newer-programme.tsx";
import { PhaseHelp } from "../../trajectories/phase-help.tsx";
import { AppointmentsCard } from "../../trajectories/agenda/appointments-card.tsx";
import { CourseCard } from "../../trajectories/course/course-card.tsx";
import { CourseNotices } from "../../trajectories/course/course-notices.tsx";
import { AskAgainNotice, EarlierNotice, EarlierTrajectories } from "../../trajectories/course/earlier.tsx";
import { GoalsCard } from "../../trajectories/goals/goals-card.tsx";
import { TrajectoryState } from "../../trajectories/trajectory-state.tsx";
import { SchoolEntry } from "../../trajectories/school/school-entry.tsx";
import { TrajectoryLine } from "../../trajectories/trajectory-line.tsx";
import { ButtonLink } from "../../ui/button-link.tsx";
import { Chip } from "../../ui/chip.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import { Deviations } from "./deviations.tsx";
import "./family-page.css";
import { familyPageMessages } from "./messages.ts";
import { NextStepCard } from "./next-step-card.tsx";
import { People } from "./people.tsx";
import { WorkingPoints } from "./working-points.tsx";

function useNames(family: Family) {
  const language = useLanguage();
  const { shownName } = useDiscreet();
  const inFocus = family.children.filter((child) => child.inFocus);
  const ages = inFocus.map((child) => {
    const { age, corrected } = childAges(child, language);
    return { name: shownName(child.name), age, corrected };
  });
  return {
    title: listInWords(
      language,
      ages.map(({ name }) => name),
    ),
    ages: listInWords(language, [...new Set(ages.map(({ age }) => age))]),
    adults: listInWords(
      language,
      family.adults.map((adult) => shownName(adult.name)),
    ),
    corrected: ages.flatMap(({ name, corrected }) => (corrected === null ? [] : [{ name, corrected }])),
  };
}

function Head({ family, trajectory }: { family: Family; trajectory: Trajectory | undefined }) {
  const words = useMessages(familyPageMessages);
  const names = useNames(family);
  useDocumentTitle(names.title);
  const lead = names.corrected.map(({ name, corrected }) => words.corrected(name, corrected)).join(". ");
  const state = trajectory?.consentState;
  const isComplete = state === "complete";
  return (
    <PageHeader
      title={names.title}
      titleNote={words.note(names.ages, names.adults)}
      back={{ href: "/families", label: words.back }}
      {...(lead === "" ? {} : { lead })}
      actions={
        <>
          {family.can.edit && <SafetyLink />}
          {state !== undefined && (
            <Chip tone={isComplete ? "ok" : "warn"} icon={isComplete ? ShieldCheckIcon : ShieldWarningIcon}>
              {words.consent[state]}
            </Chip>
          )}
          <ButtonLink href={`/families/${family.id}/consent`} icon={ShieldCheckIcon}>
            {words.seeConsent}
          </ButtonLink>
          {family.can.edit && (
            <ButtonLink href={`/families/${family.id}/edit`} icon={PencilSimpleIcon}>
              {words.edit}
            </ButtonLink>
          )}
        </>
      }
    />
  );
}

function NoTrajectory({ family }: { family: Family }) {
  const words = useMessages(familyPageMessages);
  return (
    <Notice
      tone="info"
      {...(family.can.edit
        ? {
            action: (
              <ButtonLink href={`/families/${family.id}/start`} variant="primary">
                {words.start}
              </ButtonLink>
            ),
          }
        : {})}
    >
      {words.noTrajectory}
    </Notice>
  );
}

interface Told {
  readonly family: Family;
  readonly trajectory: Trajectory;
  /** Every trajectory of this family. */
  readonly all: readonly Trajectory[];
}

/** What must be known first: a pause, the archive, another trainer, an earlier trajectory. */
function Notices({ trajectory, all }: Told) {
  const isLatest = latest(all)?.id === trajectory.id;
  return (
    <>
      {!isLatest && <EarlierNotice trajectory={trajectory} />}
      <CourseNotices trajectory={trajectory} />
      <AskAgainNotice all={all} shown={trajectory} />
      <NewerProgramme trajectory={trajectory} />
    </>
  );
}

function Story(props: Told) {
  const { family, trajectory, all } = props;
  const words = useMessages(familyPageMessages);
  const { can } = useSession();
  return (
    <>
      <Notices {...props} />
      <TrajectoryLine trajectory={trajectory} />
      <TrajectoryState trajectory={trajectory} />
      <div className="family-columns">
        <div className="family-column">
          <NextStepCard trajectory={trajectory} />
          {can.seeAgenda && <AppointmentsCard family={family} isOver={trajectory.nextStep.id === "closed"} />}
        </div>
        <div className="family-column">
          {trajectory.can.seeGoals && <GoalsCard trajectory={trajectory} />}
          <WorkingPoints trajectory={trajectory} />
          <CourseCard trajectory={trajectory} isLatest={latest(all)?.id === trajectory.id} />
          <EarlierTrajectories all={all} shown={trajectory} />
        </div>
        <aside className="stack family-aside">
          <QuestionPin trajectory={trajectory} />
          <People family={family} />
          <PhaseHelp trajectory={trajectory} on={today()} />
          <SchoolEntry trajectory={trajectory} />
        </aside>
      </div>
      {can.seeFilms && (
        <section className="stack" aria-labelledby="family-recordings">
          <h2 id="family-recordings">{words.recordings}</h2>
          <FilmList trajectories={[trajectory]} heading="none" />
        </section>
      )}
      {trajectory.can.openFilms && <LookBacksSection trajectory={trajectory} />}
      <Deviations familyId={family.id} computed={trajectory.deviations} />
    </>
  );
}

/** Newest first of what runs; a closed trajectory only when nothing runs. */
function latest(own: readonly Trajectory[]): Trajectory | undefined {
  return own.find(({ closedOn }) => closedOn === null) ?? own[0];
}

/** The trajectories of one family, newest first. */
function ofFamily(trajectories: readonly Trajectory[], familyId: string): readonly Trajectory[] {
  return trajectories
    .filter((trajectory) => trajectory.familyId === familyId)
    .toSorted((one, other) => other.startedOn.localeCompare(one.startedOn));
}

function isPreparing(trajectory: Trajectory | undefined): boolean {
  const states = trajectory?.cycles.map((cycle) => cycle.recordingState) ?? [];
  return states.includes("preparing") || states.includes("uploading");
}

/** The whole story of one family on one page: of the help of now, or of an earlier trajectory. */
export function FamilyPage(props: { familyId: string; trajectoryId?: string }) {
  const words = useMessages(familyPageMessages);
  const session = useSession();
  const family = useQuery(queryOf("readFamily", { familyId: FamilyId.parse(props.familyId) }));
  const shownOf = (list: readonly Trajectory[]) => {
    const own = ofFamily(list, props.familyId);
    return own.find(({ id }) => id === props.trajectoryId) ?? latest(own);
  };
  const trajectories = useQuery({
    ...queryOf("listTrajectories", {}),
    refetchInterval: (query) => (isPreparing(shownOf(query.state.data ?? [])) ? 3_000 : false),
  });
  return (
    <Loaded query={family} title={words.family}>
      {(known) => (
        <div className="family-page">
          <Head family={known} trajectory={shownOf(trajectories.data ?? [])} />
          <Loaded query={trajectories}>
            {(list) => {
              const trajectory = shownOf(list);
              if (trajectory === undefined)
                return (
                  <div className="stack">
                    <NoTrajectory family={known} />
                    {session.can.seeAgenda && <AppointmentsCard family={known} />}
                  </div>
                );
              return <Story family={known} trajectory={trajectory} all={ofFamily(list, known.id)} />;
            }}
          </Loaded>
          <LogSection familyId={known.id} />
        </div>
      )}
    </Loaded>
  );
}
