import { FamilyId, PersonId, TrajectoryId } from "@samenkijken/contract/ids";
import type { Referral } from "@samenkijken/contract/referrals";
import { z } from "zod";
import { emptyAdult, emptyChild } from "./family-draft.ts";
import { emptyStart } from "./start-draft.ts";

const Child = z.object({
  id: PersonId,
  name: z.string(),
  birthDate: z.string(),
  weeks: z.string(),
  days: z.string(),
  inFocus: z.boolean(),
  custodyHolderIds: z.array(z.string()),
});
const Adult = z.object({
  id: PersonId,
  name: z.string(),
  relation: z.string(),
  language: z.string(),
  needsInterpreter: z.boolean(),
});
const Question = z.object({ personId: z.string(), questionId: z.string(), quote: z.string() });

/** The whole intake as the form holds it; the family's id is made once, so that a second try goes on where the first stopped. */
export const IntakeDraft = z.object({
  familyId: FamilyId,
  family: z.object({
    children: z.array(Child).min(1),
    adults: z.array(Adult).min(1),
    contact: z.string().optional(),
    practical: z.string().optional(),
  }),
  start: z.object({
    trajectoryId: TrajectoryId,
    questionId: z.string(),
    programmeId: z.string(),
    pairs: z.number(),
    quote: z.string(),
    personId: z.string(),
    others: z.array(Question),
  }),
});
export type IntakeDraft = z.output<typeof IntakeDraft>;

/** A form with nothing filled in, or with what the referral told already: nothing is asked twice. */
export function emptyIntake(referral: Referral | null): IntakeDraft {
  const start = emptyStart();
  const familyId = FamilyId.parse(crypto.randomUUID());
  const [child, adult] = [emptyChild(), emptyAdult()];
  if (referral === null)
    return { familyId, family: { children: [asKept(child)], adults: [adult] }, start: asStart(start) };
  const { childName, birthDate, contact, reason, reasonOf, triages } = referral;
  return {
    familyId,
    family: {
      children: [asKept({ ...child, name: childName, birthDate: birthDate ?? "" })],
      adults: [adult],
      contact,
    },
    start: asStart({
      ...start,
      programmeId: triages.at(-1)?.programmeId ?? "",
      // Only what a parent said is the parents' question.
      quote: reasonOf === "parent" ? reason : "",
    }),
  };
}

function asKept(child: ReturnType<typeof emptyChild>): IntakeDraft["family"]["children"][number] {
  return { ...child, custodyHolderIds: [...child.custodyHolderIds] };
}

function asStart(start: ReturnType<typeof emptyStart>): IntakeDraft["start"] {
  return { ...start, others: [...start.others] };
}
