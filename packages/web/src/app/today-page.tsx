import { EyeSlashIcon, HouseIcon, PlusIcon } from "@phosphor-icons/react";
import type { Trajectory } from "@samenkijken/contract/trajectories";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { clockOf, dayInWords, today } from "../platform/dates.ts";
import { useDiscreet } from "../platform/discreet.tsx";
import { useDocumentTitle } from "../platform/document-title.ts";
import { useLanguage, useMessages } from "../platform/language.ts";
import { Loaded } from "../platform/loaded.tsx";
import { useIsNewest } from "../platform/newest.ts";
import { now } from "../platform/now.ts";
import { plural } from "../platform/plural.ts";
import { queryOf } from "../platform/queries.ts";
import { upperFirst } from "../platform/upper-first.ts";
import { useSession } from "../platform/session.tsx";
import { UnderwayLines } from "../recordings/underway/underway-lines.tsx";
import { OpenReferrals } from "../families/referrals/referrals-page.tsx";
import { TodayTasks } from "../trajectories/agenda/today-tasks.tsx";
import { YourDay } from "../trajectories/agenda/your-day.tsx";
import { nextStepView } from "../trajectories/next-step-view.ts";
import { ButtonLink } from "../ui/button-link.tsx";
import { Button } from "../ui/button.tsx";
import { classNames } from "../ui/class-names.ts";
import { EmptyState } from "../ui/empty-state.tsx";
import { PageHeader } from "../ui/page-header.tsx";
import { FamilyRows } from "./family-rows.tsx";
import { appMessages } from "./messages.ts";
import { NowCard } from "./now-card.tsx";
import { inOrder, type FamilyStep } from "./step-order.ts";
import "./today-page.css";

function useGreeting(): string {
  const words = useMessages(appMessages);
  const [hour] = useState(() => Number(clockOf(now().toISOString()).slice(0, 2)));
  const part = hour < 12 ? "morning" : hour < 18 ? "afternoon" : "evening";
  return words.greet(words.greeting[part], useSession().member.name);
}

function useSteps(trajectories: readonly Trajectory[]): FamilyStep[] {
  const language = useLanguage();
  const { shownName } = useDiscreet();
  return inOrder(
    trajectories.map((trajectory) => ({ trajectory, step: nextStepView(trajectory, language, shownName) })),
  );
}

function Day(props: { trajectories: readonly Trajectory[] }) {
  const steps = useSteps(props.trajectories);
  const waiting = steps.filter(({ step }) => !step.isQuiet);
  const resting = steps.filter(({ step }) => step.isQuiet);
  // The card of now is for who does the step; who looks on gets the list.
  const first = waiting.find(({ trajectory }) => trajectory.can.edit);
  const others = waiting.filter((each) => each !== first);
  if (steps.length === 0) return <FirstDay />;
  return (
    <div className="today">
      {first !== undefined && <NowCard {...first} />}
      <FamilyRows steps={others} resting={resting.map(({ trajectory }) => trajectory)} />
    </div>
  );
}

function FirstDay() {
  const words = useMessages(appMessages);
  const { can } = useSession();
  if (!can.addFamily) return <EmptyState icon={HouseIcon} text={words.nothingForRole} />;
  return (
    <EmptyState
      icon={HouseIcon}
      text={words.empty}
      action={
        <ButtonLink href="/families/new" variant="primary">
          {words.addFamily}
        </ButtonLink>
      }
    />
  );
}

function Actions(props: { isFirstDay: boolean }) {
  const words = useMessages(appMessages);
  const discreet = useDiscreet();
  const { can } = useSession();
  return (
    <>
      <Button icon={EyeSlashIcon} pressed={discreet.isOn} onClick={discreet.toggle}>
        {words.discreet}
      </Button>
      {can.addFamily && !props.isFirstDay && (
        <ButtonLink href="/families/new" icon={PlusIcon}>
          {words.addFamily}
        </ButtonLink>
      )}
    </>
  );
}

/** Today of someone whose role knows no family: a greeting, and where the work is. */
function DayWithoutFamilies() {
  const words = useMessages(appMessages);
  const { can } = useSession();
  return (
    <>
      <PageHeader title={useGreeting()} lead={upperFirst(dayInWords(today(), useLanguage()))} />
      <EmptyState
        icon={HouseIcon}
        text={words.nothingForRole}
        action={
          can.editProgrammes ? (
            <ButtonLink href="/programmes" variant="primary">
              {words.programmes}
            </ButtonLink>
          ) : undefined
        }
      />
    </>
  );
}

/** Today, by what the role may see. */
export function TodayPage() {
  const words = useMessages(appMessages);
  useDocumentTitle(words.today);
  return useSession().can.seeFamilies ? <DayOfFamilies /> : <DayWithoutFamilies />;
}

/** Families that need nothing of anybody now. */
const restingSteps: ReadonlySet<string> = new Set(["nothing-due", "paused"]);

/** The one step of now, then the next step of every other family. */
function DayOfFamilies() {
  const words = useMessages(appMessages);
  const language = useLanguage();
  const { can } = useSession();
  const query = useQuery({ ...queryOf("listTrajectories", {}), refetchInterval: 30_000 });
  const isNewest = useIsNewest(query);
  const open = (query.data ?? []).filter((trajectory) => trajectory.nextStep.id !== "closed");
  const own = open.filter((trajectory) => trajectory.can.edit);
  const waiting = own.filter((trajectory) => !restingSteps.has(trajectory.nextStep.id)).length;
  const day = upperFirst(dayInWords(today(), language));
  const lead =
    waiting === 0 ? words.nobodyWaits(day) : words.waiting(day, plural(language, waiting, words.families_));
  return (
    <>
      <PageHeader
        title={useGreeting()}
        lead={query.data === undefined || !isNewest || (own.length === 0 && open.length > 0) ? day : lead}
        actions={<Actions isFirstDay={query.data?.length === 0} />}
      />
      {can.coordinateReferrals && (
        <div className="referrals-above">
          <OpenReferrals />
        </div>
      )}
      <Loaded query={query}>
        {() => (
          <div className={classNames("today-parts", !isNewest && "not-newest")}>
            <div className="today-main">
              <Day trajectories={open} />
              {can.startReferral && <OpenReferrals />}
              {can.seeAgenda && <TodayTasks trajectories={query.data ?? []} />}
            </div>
            <div className="today-side">
              {can.seeAgenda && <YourDay />}
              {can.seeFilms && <UnderwayLines trajectories={open} />}
            </div>
          </div>
        )}
      </Loaded>
    </>
  );
}
