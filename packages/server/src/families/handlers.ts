import type { HandlersOf } from "../platform/operation-types.ts";
import { addFamily } from "./add-family.ts";
import { changeFamily } from "./change-family.ts";
import { giveFamily } from "./give-family.ts";
import { listFamilies } from "./list-families.ts";
import { readFamily } from "./read-family.ts";
import { addReferral } from "./referrals/add-referral.ts";
import { allocateReferral } from "./referrals/allocate-referral.ts";
import { changeReferral } from "./referrals/change-referral.ts";
import { endReferral } from "./referrals/end-referral.ts";
import { findKnownChild } from "./referrals/known-child.ts";
import { listReferrals } from "./referrals/list-referrals.ts";
import { readReferral } from "./referrals/read-referral.ts";
import { startReferral } from "./referrals/start-referral.ts";
import { triageReferral } from "./referrals/triage-referral.ts";

export const familyHandlers: HandlersOf<
  "listFamilies" | "addFamily" | "readFamily" | "changeFamily" | "giveFamily"
> = {
  listFamilies,
  addFamily,
  readFamily,
  changeFamily,
  giveFamily,
};

export const referralHandlers: HandlersOf<
  | "listReferrals"
  | "addReferral"
  | "findKnownChild"
  | "readReferral"
  | "changeReferral"
  | "triageReferral"
  | "allocateReferral"
  | "startReferral"
  | "endReferral"
> = {
  listReferrals,
  addReferral,
  findKnownChild,
  readReferral,
  changeReferral,
  triageReferral,
  allocateReferral,
  startReferral,
  endReferral,
};
