import { createRoute } from "@tanstack/react-router";
import { IsoDate } from "@samenkijken/domain/time/iso-date";
import { FamilyPage } from "./family/family-page.tsx";
import { SchoolPage } from "./family/school-page.tsx";
import { UploadPage } from "../recordings/upload-page.tsx";
import { ClosingPage } from "../trajectories/course/closing-page.tsx";
import { FollowUpPage } from "../trajectories/course/follow-up-page.tsx";
import { GiveFamilyPage } from "../trajectories/course/give-family-page.tsx";
import { GoalFormPage } from "../trajectories/goals/goal-form-page.tsx";
import { GoalsPage } from "../trajectories/goals/goals-page.tsx";
import { ScoresPage } from "../trajectories/goals/scores-page.tsx";
import { AgendaPage } from "../trajectories/agenda/agenda-page.tsx";
import { AppointmentFormPage } from "../trajectories/agenda/appointment-form-page.tsx";
import { PreparePage } from "../trajectories/agenda/prepare-page.tsx";
import { PlanFilmPage } from "../trajectories/plan-film-page.tsx";
import { PlanLookBackPage } from "../trajectories/plan-look-back-page.tsx";
import { PlanSchoolPage } from "../trajectories/school/plan-school-page.tsx";
import { desk } from "./root-routes.tsx";

const planFilm = createRoute({
  getParentRoute: () => desk,
  path: "/trajectories/$trajectoryId/film",
  component: () => <PlanFilmPage trajectoryId={planFilm.useParams().trajectoryId} />,
});
const planLookBack = createRoute({
  getParentRoute: () => desk,
  path: "/trajectories/$trajectoryId/look-back",
  validateSearch: ({ number }: Record<string, unknown>): { number?: number } =>
    typeof number === "number" && Number.isInteger(number) ? { number } : {},
  component: () => (
    <PlanLookBackPage
      trajectoryId={planLookBack.useParams().trajectoryId}
      number={planLookBack.useSearch().number ?? null}
    />
  ),
});
const prepare = createRoute({
  getParentRoute: () => desk,
  path: "/trajectories/$trajectoryId/prepare",
  component: () => <PreparePage trajectoryId={prepare.useParams().trajectoryId} />,
});
const agenda = createRoute({
  getParentRoute: () => desk,
  path: "/agenda",
  validateSearch: ({ week }: Record<string, unknown>): { week?: string } =>
    IsoDate.safeParse(week).success ? { week: String(week) } : {},
  component: () => <AgendaPage week={agenda.useSearch().week ?? null} />,
});
const newAppointment = createRoute({
  getParentRoute: () => desk,
  path: "/agenda/new",
  validateSearch: (
    search: Record<string, unknown>,
  ): { family?: string; kind?: string; replaces?: string } => ({
    ...textOf(search, "family"),
    ...textOf(search, "kind"),
    ...textOf(search, "replaces"),
  }),
  component: () => {
    const { family: familyId = "", kind = "", replaces = "" } = newAppointment.useSearch();
    return <AppointmentFormPage familyId={familyId} kind={kind} replaces={replaces} />;
  },
});
const goals = createRoute({
  getParentRoute: () => desk,
  path: "/trajectories/$trajectoryId/goals",
  component: () => <GoalsPage trajectoryId={goals.useParams().trajectoryId} />,
});
const newGoal = createRoute({
  getParentRoute: () => desk,
  path: "/trajectories/$trajectoryId/goals/new",
  component: () => <GoalFormPage trajectoryId={newGoal.useParams().trajectoryId} goalId={null} />,
});
const goal = createRoute({
  getParentRoute: () => desk,
  path: "/trajectories/$trajectoryId/goals/$goalId",
  component: () => <GoalFormPage {...goal.useParams()} />,
});
const scores = createRoute({
  getParentRoute: () => desk,
  path: "/trajectories/$trajectoryId/scores/$moment",
  component: () => <ScoresPage {...scores.useParams()} />,
});
const closing = createRoute({
  getParentRoute: () => desk,
  path: "/trajectories/$trajectoryId/closing",
  component: () => <ClosingPage trajectoryId={closing.useParams().trajectoryId} />,
});
const followUp = createRoute({
  getParentRoute: () => desk,
  path: "/trajectories/$trajectoryId/follow-up",
  component: () => <FollowUpPage trajectoryId={followUp.useParams().trajectoryId} />,
});
const earlierTrajectory = createRoute({
  getParentRoute: () => desk,
  path: "/families/$familyId/trajectories/$trajectoryId",
  component: () => <FamilyPage {...earlierTrajectory.useParams()} />,
});
const giveFamily = createRoute({
  getParentRoute: () => desk,
  path: "/families/$familyId/trainer",
  component: () => <GiveFamilyPage familyId={giveFamily.useParams().familyId} />,
});
const upload = createRoute({
  getParentRoute: () => desk,
  path: "/trajectories/$trajectoryId/upload",
  component: () => <UploadPage trajectoryId={upload.useParams().trajectoryId} lane="home" />,
});
const school = createRoute({
  getParentRoute: () => desk,
  path: "/trajectories/$trajectoryId/school",
  component: () => <SchoolPage trajectoryId={school.useParams().trajectoryId} />,
});
const planSchool = createRoute({
  getParentRoute: () => desk,
  path: "/trajectories/$trajectoryId/school/plan/$what",
  component: () => <PlanSchoolPage {...planSchool.useParams()} />,
});
const schoolUpload = createRoute({
  getParentRoute: () => desk,
  path: "/trajectories/$trajectoryId/school/upload",
  component: () => <UploadPage trajectoryId={schoolUpload.useParams().trajectoryId} lane="school" />,
});

function textOf<Key extends string>(search: Record<string, unknown>, key: Key): { [Each in Key]?: string } {
  const text = search[key];
  return typeof text === "string" ? ({ [key]: text } as { [Each in Key]: string }) : {};
}

/** What is done in a trajectory: planning, goals, the end, school, and the week with all of them. */
export const trajectoryRoutes = [
  planFilm,
  planLookBack,
  prepare,
  agenda,
  newAppointment,
  goals,
  newGoal,
  goal,
  scores,
  closing,
  followUp,
  earlierTrajectory,
  giveFamily,
  upload,
  school,
  planSchool,
  schoolUpload,
];
