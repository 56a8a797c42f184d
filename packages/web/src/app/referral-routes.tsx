import { createRoute } from "@tanstack/react-router";
import { EditReferralPage } from "../families/referrals/edit-referral-page.tsx";
import { NewReferralPage } from "../families/referrals/new-referral-page.tsx";
import { ReferralPage } from "../families/referrals/referral-page.tsx";
import { ReferralsPage } from "../families/referrals/referrals-page.tsx";
import { StartReferralPage } from "../families/referrals/start-referral-page.tsx";
import { TriagePage } from "../families/referrals/triage-page.tsx";
import { SafetyPage } from "../families/safety/safety-page.tsx";
import { NewFamilyPage } from "../families/new-family-page.tsx";
import { StartPage } from "../families/start-page.tsx";
import { desk } from "./root-routes.tsx";

const referrals = createRoute({
  getParentRoute: () => desk,
  path: "/referrals",
  component: ReferralsPage,
});
const newReferral = createRoute({
  getParentRoute: () => desk,
  path: "/referrals/new",
  component: NewReferralPage,
});
const referral = createRoute({
  getParentRoute: () => desk,
  path: "/referrals/$referralId",
  component: () => <ReferralPage referralId={referral.useParams().referralId} />,
});
const editReferral = createRoute({
  getParentRoute: () => desk,
  path: "/referrals/$referralId/edit",
  component: () => <EditReferralPage referralId={editReferral.useParams().referralId} />,
});
const triage = createRoute({
  getParentRoute: () => desk,
  path: "/referrals/$referralId/triage",
  component: () => <TriagePage referralId={triage.useParams().referralId} />,
});
const startReferral = createRoute({
  getParentRoute: () => desk,
  path: "/referrals/$referralId/start",
  component: () => <StartReferralPage referralId={startReferral.useParams().referralId} />,
});
const safety = createRoute({ getParentRoute: () => desk, path: "/safety", component: SafetyPage });
const newFamily = createRoute({
  getParentRoute: () => desk,
  path: "/families/new",
  component: NewFamilyPage,
});
const start = createRoute({
  getParentRoute: () => desk,
  path: "/families/$familyId/start",
  component: () => <StartPage familyId={start.useParams().familyId} />,
});

/** The addresses of coming in, with and without a referral, and of the safety shortcut. */
export const referralRoutes = [
  newFamily,
  start,
  referrals,
  newReferral,
  referral,
  editReferral,
  triage,
  startReferral,
  safety,
] as const;
