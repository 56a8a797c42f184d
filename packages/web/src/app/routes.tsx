import { createRoute, createRouter, lazyRouteComponent } from "@tanstack/react-router";
import { ConsentPage } from "../consent/consent-page.tsx";
import { EditFamilyPage } from "../families/edit-family-page.tsx";
import { FamiliesPage } from "./families-page.tsx";
import { FamilyPage } from "./family/family-page.tsx";
import { FamilyQuestion } from "./family/family-question.tsx";
import { GuidePage } from "../guide/guide-page.tsx";
import { ProgrammeEditorPage } from "../guide/programme-editor-page.tsx";
import { ProgrammesPage } from "../guide/programmes-page.tsx";
import { StepNames } from "../guide/step-names.ts";
import { stepName } from "../trajectories/step-name.ts";
import { RecordingsPage } from "../recordings/recordings-page.tsx";
import { filmRoutes, summaryRoute } from "./film-routes.tsx";
import { referralRoutes } from "./referral-routes.tsx";
import { desk, root, signedIn, signIn } from "./root-routes.tsx";
import { TodayPage } from "./today-page.tsx";
import { trajectoryRoutes } from "./trajectory-routes.tsx";

const today = createRoute({ getParentRoute: () => desk, path: "/", component: TodayPage });
const families = createRoute({ getParentRoute: () => desk, path: "/families", component: FamiliesPage });
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
const consent = createRoute({
  getParentRoute: () => desk,
  path: "/families/$familyId/consent",
  component: () => {
    const { familyId } = consent.useParams();
    return <ConsentPage familyId={familyId} pinned={<FamilyQuestion familyId={familyId} />} />;
  },
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
  component: () => (
    <StepNames value={stepName}>
      <ProgrammesPage />
    </StepNames>
  ),
});
const newProgramme = createRoute({
  getParentRoute: () => desk,
  path: "/programmes/new",
  component: () => (
    <StepNames value={stepName}>
      <ProgrammeEditorPage programmeId={null} />
    </StepNames>
  ),
});
const editProgramme = createRoute({
  getParentRoute: () => desk,
  path: "/programmes/$programmeId/edit",
  component: () => (
    <StepNames value={stepName}>
      <ProgrammeEditorPage programmeId={editProgramme.useParams().programmeId} />
    </StepNames>
  ),
});
const guide = createRoute({ getParentRoute: () => desk, path: "/guide", component: GuidePage });

const deskRoutes = [
  ...referralRoutes,
  ...trajectoryRoutes,
  today,
  families,
  family,
  editFamily,
  consent,
  recordings,
  guide,
  settings,
  programmes,
  newProgramme,
  editProgramme,
  summaryRoute,
];

/** Every address of the web client, in plain words. */
export const router = createRouter({
  routeTree: root.addChildren([signIn, signedIn.addChildren([desk.addChildren(deskRoutes), ...filmRoutes])]),
  defaultPreload: false,
  scrollRestoration: true,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
