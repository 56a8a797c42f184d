import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { desk, signedIn } from "./root-routes.tsx";

const Workbench = lazyRouteComponent(
  () => import("../analysis/workbench/workbench-page.tsx"),
  "WorkbenchPage",
);
const LookBackTalk = lazyRouteComponent(() => import("../lookback/look-back-page.tsx"), "LookBackPage");
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
  component: () => <Workbench recordingId={analysis.useParams().recordingId} />,
});
const lookBack = createRoute({
  getParentRoute: () => signedIn,
  path: "/recordings/$recordingId/look-back",
  validateSearch: ({ together }: Record<string, unknown>): { together?: "yes" } =>
    together === "yes" ? { together } : {},
  component: () => {
    const { together = "no" } = lookBack.useSearch();
    return <LookBackTalk recordingId={lookBack.useParams().recordingId} together={together} />;
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

/** Where a film fills the screen: the desk, the talk, what parents see. They stand outside the frame of the other pages. */
export const filmRoutes = [analysis, lookBack, lookBackScreen, comparison, comparisonScreen];

/** What parents take home, as a page. */
export { summary as summaryRoute };
