import { PencilSimpleIcon, ShieldCheckIcon, ShieldWarningIcon } from "@phosphor-icons/react";
import type { Family } from "@samenkijken/contract/families";
import { FamilyId } from "@samenkijken/contract/ids";
import type { Trajectory } from "@samenkijken/contract/trajectories";
import { useQuery } from "@tanstack/react-query";
import { childAges } from "../../families/ages.ts";
import { QuestionPin } from "../../families/question-pin.tsx";
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
import { GoalsCard } from "../../trajectories/goals/goals-card.tsx";
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

function Story({ family, trajectory }: { family: Family; trajectory: Trajectory }) {
  const words = useMessages(familyPageMessages);
  const { can } = useSession();
  return (
    <>
      <NewerProgramme trajectory={trajectory} />
      <TrajectoryLine trajectory={trajectory} />
      <div className="family-columns">
        <NextStepCard trajectory={trajectory} />
        <div className="family-middle">
          {trajectory.can.seeGoals && <GoalsCard trajectory={trajectory} />}
          <WorkingPoints trajectory={trajectory} />
        </div>
        <aside className="stack family-aside">
          <QuestionPin trajectory={trajectory} />
          <People family={family} />
          <PhaseHelp trajectory={trajectory} on={today()} />
        </aside>
      </div>
      {can.seeFilms && (
        <section className="stack" aria-labelledby="family-recordings">
          <h2 id="family-recordings">{words.recordings}</h2>
          <FilmList trajectories={[trajectory]} heading="none" />
        </section>
      )}
      {trajectory.can.openFilms && <LookBacksSection trajectory={trajectory} />}
      <Deviations familyId={family.id} />
    </>
  );
}

/** Newest first of what runs; a closed trajectory only when nothing runs. */
function latest(trajectories: readonly Trajectory[], familyId: string): Trajectory | undefined {
  const own = trajectories
    .filter((trajectory) => trajectory.familyId === familyId)
    .toSorted((one, other) => other.startedOn.localeCompare(one.startedOn));
  return own.find(({ closedOn }) => closedOn === null) ?? own[0];
}

function isPreparing(trajectory: Trajectory | undefined): boolean {
  const states = trajectory?.cycles.map((cycle) => cycle.recordingState) ?? [];
  return states.includes("preparing") || states.includes("uploading");
}

/** The whole story of one family on one page. */
export function FamilyPage(props: { familyId: string }) {
  const words = useMessages(familyPageMessages);
  const family = useQuery(queryOf("readFamily", { familyId: FamilyId.parse(props.familyId) }));
  const trajectories = useQuery({
    ...queryOf("listTrajectories", {}),
    refetchInterval: (query) => (isPreparing(latest(query.state.data ?? [], props.familyId)) ? 3_000 : false),
  });
  return (
    <Loaded query={family} title={words.family}>
      {(known) => (
        <div className="family-page">
          <Head family={known} trajectory={latest(trajectories.data ?? [], known.id)} />
          <Loaded query={trajectories}>
            {(list) => {
              const trajectory = latest(list, known.id);
              if (trajectory === undefined) return <NoTrajectory family={known} />;
              return <Story family={known} trajectory={trajectory} />;
            }}
          </Loaded>
          <LogSection familyId={known.id} />
        </div>
      )}
    </Loaded>
  );
}
