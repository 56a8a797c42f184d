import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from "@tanstack/react-router";
import { ConsentPage } from "../consent/consent-page.tsx";
import { EditFamilyPage } from "../families/edit-family-page.tsx";
import { FamiliesPage } from "./families-page.tsx";
import { FamilyPage } from "./family/family-page.tsx";
import { FamilyQuestion } from "./family/family-question.tsx";
import { NewFamilyPage } from "../families/new-family-page.tsx";
import { StartPage } from "../families/start-page.tsx";
import { GuidePage } from "../guide/guide-page.tsx";
import { ProgrammeEditorPage } from "../guide/programme-editor-page.tsx";
import { ProgrammesPage } from "../guide/programmes-page.tsx";
import { RecordingsPage } from "../recordings/recordings-page.tsx";
import { UploadPage } from "../recordings/upload-page.tsx";
import { GoalFormPage } from "../trajectories/goals/goal-form-page.tsx";
import { GoalsPage } from "../trajectories/goals/goals-page.tsx";
import { ScoresPage } from "../trajectories/goals/scores-page.tsx";
import { PlanFilmPage } from "../trajectories/plan-film-page.tsx";
import { PlanLookBackPage } from "../trajectories/plan-look-back-page.tsx";
import { DeskLayout, SignedIn } from "./layout.tsx";
import { FailedPage, NotFoundPage } from "./lost-pages.tsx";
import { SignInRoute } from "./sign-in-route.tsx";
import { TodayPage } from "./today-page.tsx";

const root = createRootRoute({ notFoundComponent: NotFoundPage, errorComponent: FailedPage });
const signIn = createRoute({
  getParentRoute: () => root,
  path: "/sign-in",
  // Only a place of our own: an address that someone made up leads nowhere else.
  validateSearch: ({ back }: Record<string, unknown>): { back?: string } =>
    typeof back === "string" && /^\/recordings\/[\w-]+\/analysis$/.test(back) ? { back } : {},
  component: () => <SignInRoute back={signIn.useSearch().back} />,
});
const signedIn = createRoute({ getParentRoute: () => root, id: "signed-in", component: SignedIn });
const desk = createRoute({ getParentRoute: () => signedIn, id: "desk", component: DeskLayout });

const today = createRoute({ getParentRoute: () => desk, path: "/", component: TodayPage });
const families = createRoute({ getParentRoute: () => desk, path: "/families", component: FamiliesPage });
const newFamily = createRoute({
  getParentRoute: () => desk,
  path: "/families/new",
  component: NewFamilyPage,
});
const family = createRoute({
  getParentRoute: () => desk,
  path: "/families/$familyId",
  component: () => <FamilyPage familyId={family.useParams().familyId} />,
});
const editFamily = createRoute({
  getParentRoute: () => desk,
  path: "/families/$familyId/edit",
  component: () => {
    const { familyId } = editFamily.useParams();
    return <EditFamilyPage familyId={familyId} pinned={<FamilyQuestion familyId={familyId} />} />;
  },
});
const start = createRoute({
  getParentRoute: () => desk,
  path: "/families/$familyId/start",
  component: () => <StartPage familyId={start.useParams().familyId} />,
});
const consent = createRoute({
  getParentRoute: () => desk,
  path: "/families/$familyId/consent",
  component: () => {
    const { familyId } = consent.useParams();
    return <ConsentPage familyId={familyId} pinned={<FamilyQuestion familyId={familyId} />} />;
  },
});
const planFilm = createRoute({
  getParentRoute: () => desk,
  path: "/trajectories/$trajectoryId/film",
  component: () => <PlanFilmPage trajectoryId={planFilm.useParams().trajectoryId} />,
});
const planLookBack = createRoute({
  getParentRoute: () => desk,
  path: "/trajectories/$trajectoryId/look-back",
  component: () => <PlanLookBackPage trajectoryId={planLookBack.useParams().trajectoryId} />,
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
const upload = createRoute({
  getParentRoute: () => desk,
  path: "/trajectories/$trajectoryId/upload",
  component: () => <UploadPage trajectoryId={upload.useParams().trajectoryId} />,
});
const recordings = createRoute({
  getParentRoute: () => desk,
  path: "/recordings",
  component: RecordingsPage,
});
const settings = createRoute({
  getParentRoute: () => desk,
  path: "/settings",
  component: lazyRouteComponent(() => import("../analysis/settings/settings-page.tsx"), "SettingsPage"),
});
const programmes = createRoute({
  getParentRoute: () => desk,
  path: "/programmes",
  component: ProgrammesPage,
});
const newProgramme = createRoute({
  getParentRoute: () => desk,
  path: "/programmes/new",
  component: () => <ProgrammeEditorPage programmeId={null} />,
});
const editProgramme = createRoute({
  getParentRoute: () => desk,
  path: "/programmes/$programmeId/edit",
  component: () => <ProgrammeEditorPage programmeId={editProgramme.useParams().programmeId} />,
});
const guide = createRoute({ getParentRoute: () => desk, path: "/guide", component: GuidePage });

const workbench = lazyRouteComponent(
  () => import("../analysis/workbench/workbench-page.tsx"),
  "WorkbenchPage",
);
const lookBackTalk = lazyRouteComponent(() => import("../lookback/look-back-page.tsx"), "LookBackPage");
const talkSummary = lazyRouteComponent(() => import("../lookback/summary-page.tsx"), "SummaryPage");
const sharedScreen = lazyRouteComponent(
  () => import("../lookback/screen/shared-screen-page.tsx"),
  "SharedScreenPage",
);
const comparisonPage = lazyRouteComponent(
  () => import("../lookback/comparison/comparison-page.tsx"),
  "ComparisonPage",
);
const analysis = createRoute({
  getParentRoute: () => signedIn,
  path: "/recordings/$recordingId/analysis",
  component: () => {
    const Page = workbench;
    return <Page recordingId={analysis.useParams().recordingId} />;
  },
});
const lookBack = createRoute({
  getParentRoute: () => signedIn,
  path: "/recordings/$recordingId/look-back",
  component: () => {
    const Page = lookBackTalk;
    return <Page recordingId={lookBack.useParams().recordingId} />;
  },
});

const summary = createRoute({
  getParentRoute: () => desk,
  path: "/look-backs/$lookBackId",
  component: () => {
    const Page = talkSummary;
    return <Page lookBackId={summary.useParams().lookBackId} />;
  },
});
const lookBackScreen = createRoute({
  getParentRoute: () => signedIn,
  path: "/look-backs/$lookBackId/screen",
  component: () => {
    const Page = sharedScreen;
    return <Page channel={`look-back.${lookBackScreen.useParams().lookBackId}`} />;
  },
});
const comparison = createRoute({
  getParentRoute: () => signedIn,
  path: "/trajectories/$trajectoryId/comparison",
  component: () => {
    const Page = comparisonPage;
    return <Page trajectoryId={comparison.useParams().trajectoryId} />;
  },
});
const comparisonScreen = createRoute({
  getParentRoute: () => signedIn,
  path: "/trajectories/$trajectoryId/comparison/screen",
  component: () => {
    const Page = sharedScreen;
    return <Page channel={`comparison.${comparisonScreen.useParams().trajectoryId}`} />;
  },
});

const deskRoutes = [
  today,
  families,
  newFamily,
  family,
  editFamily,
  start,
  consent,
  planFilm,
  planLookBack,
  goals,
  newGoal,
  goal,
  scores,
  upload,
  recordings,
  guide,
  settings,
  programmes,
  newProgramme,
  editProgramme,
  summary,
];

/** Every address of the web client, in plain words. */
export const router = createRouter({
  routeTree: root.addChildren([
    signIn,
    signedIn.addChildren([
      desk.addChildren(deskRoutes),
      analysis,
      lookBack,
      lookBackScreen,
      comparison,
      comparisonScreen,
    ]),
  ]),
  defaultPreload: false,
  scrollRestoration: true,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
