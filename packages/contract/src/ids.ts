import { z } from "zod";

/** Ids are branded per kind, so that a family's id cannot be handed over where a film's is meant. */
export const OrganisationId = z.uuid().brand<"OrganisationId">();
export type OrganisationId = z.output<typeof OrganisationId>;
export const MemberId = z.uuid().brand<"MemberId">();
export type MemberId = z.output<typeof MemberId>;
export const FamilyId = z.uuid().brand<"FamilyId">();
export type FamilyId = z.output<typeof FamilyId>;
export const PersonId = z.uuid().brand<"PersonId">();
export type PersonId = z.output<typeof PersonId>;
export const TrajectoryId = z.uuid().brand<"TrajectoryId">();
export type TrajectoryId = z.output<typeof TrajectoryId>;
export const RecordingId = z.uuid().brand<"RecordingId">();
export type RecordingId = z.output<typeof RecordingId>;
export const GrantId = z.uuid().brand<"GrantId">();
export type GrantId = z.output<typeof GrantId>;
export const LookBackId = z.uuid().brand<"LookBackId">();
export type LookBackId = z.output<typeof LookBackId>;
