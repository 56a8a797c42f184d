import { z } from "zod";

/** Any id of ours: a uuid in lower case, so that one thing never has two ids. */
export const Id = z.uuid().toLowerCase();

/** Ids are branded per kind, so that a family's id cannot be handed over where a film's is meant. */
export const OrganisationId = Id.brand<"OrganisationId">();
export type OrganisationId = z.output<typeof OrganisationId>;
export const MemberId = Id.brand<"MemberId">();
export type MemberId = z.output<typeof MemberId>;
export const FamilyId = Id.brand<"FamilyId">();
export type FamilyId = z.output<typeof FamilyId>;
export const PersonId = Id.brand<"PersonId">();
export type PersonId = z.output<typeof PersonId>;
export const ReferralId = Id.brand<"ReferralId">();
export type ReferralId = z.output<typeof ReferralId>;
export const TrajectoryId = Id.brand<"TrajectoryId">();
export type TrajectoryId = z.output<typeof TrajectoryId>;
export const AppointmentId = Id.brand<"AppointmentId">();
export type AppointmentId = z.output<typeof AppointmentId>;
export const GoalId = Id.brand<"GoalId">();
export type GoalId = z.output<typeof GoalId>;
export const RecordingId = Id.brand<"RecordingId">();
export type RecordingId = z.output<typeof RecordingId>;
export const GrantId = Id.brand<"GrantId">();
export type GrantId = z.output<typeof GrantId>;
export const LookBackId = Id.brand<"LookBackId">();
export type LookBackId = z.output<typeof LookBackId>;
