import { z } from "zod";
import { FamilyId, MemberId, PersonId, ReferralId } from "./ids.ts";
import { nothing, operation } from "./operation.ts";
import { Count, Day, Instant, Name, Text } from "./shapes.ts";

export const Relation = z.enum([
  "mother",
  "father",
  "parent",
  "foster-parent",
  "step-parent",
  "grandparent",
  "guardian",
  "other",
]);
export type Relation = z.output<typeof Relation>;

/** A child in the family; `inFocus` = the question is about this child (a family can have several). */
export const Child = z.object({
  id: PersonId,
  name: Name,
  birthDate: Day,
  /** Days of pregnancy at birth, 154 (22 weeks) to 308; null when not told. */
  gestationalAgeDays: z.int().min(154).max(308).nullable(),
  inFocus: z.boolean(),
  /** Who has custody over this child. Empty = not known yet, which blocks filming. */
  custodyHolderIds: z.array(PersonId).max(6),
});
export type Child = z.output<typeof Child>;

export const Adult = z.object({
  id: PersonId,
  name: Name,
  relation: Relation,
  /** Language spoken best, as BCP 47 tag. */
  language: z.string().regex(/^[a-z]{2,3}(-[A-Z]{2})?$/),
  needsInterpreter: z.boolean(),
});
export type Adult = z.output<typeof Adult>;

const FamilyBody = z
  .object({
    children: z.array(Child).min(1).max(12),
    adults: z.array(Adult).min(1).max(12),
    /** How to reach the parents; left out = as it was. */
    contact: Text.trim().max(200).optional(),
    /** What is good to know before a visit: days, times, pets, the door; left out = as it was. */
    practical: Text.trim().max(1000).optional(),
  })
  .superRefine((family, context) => {
    const adultIds = new Set<string>(family.adults.map((adult) => adult.id));
    family.children.forEach((child, index) => {
      if (child.custodyHolderIds.some((id) => !adultIds.has(id)))
        context.addIssue({
          code: "custom",
          path: ["children", index, "custodyHolderIds"],
          message: "unknown-adult",
        });
    });
    if (
      family.children.some((child) => new Set(child.custodyHolderIds).size !== child.custodyHolderIds.length)
    )
      context.addIssue({ code: "custom", path: ["children"], message: "same-holder-twice" });
    const ids = [...family.children, ...family.adults].map((person) => person.id);
    if (new Set(ids).size !== ids.length)
      context.addIssue({ code: "custom", path: [], message: "same-id-twice" });
    if (!family.children.some((child) => child.inFocus))
      context.addIssue({ code: "custom", path: ["children"], message: "nobody-in-focus" });
  });

export const Family = z.object({
  id: FamilyId,
  trainerId: MemberId,
  /** Who guides the family; `since` and `before` only when somebody else did so first. */
  trainer: z.object({ name: Name, since: Day.nullable(), before: Name.nullable() }),
  revision: z.int(),
  addedAt: Instant,
  children: z.array(Child),
  adults: z.array(Adult),
  contact: z.string(),
  practical: z.string(),
  can: z.object({ edit: z.boolean() }),
});
export type Family = z.output<typeof Family>;

const family = z.object({ familyId: FamilyId });

export const familyOperations = {
  listFamilies: operation({
    method: "GET",
    path: "/families",
    door: "family.read",
    params: nothing,
    body: nothing,
    result: z.array(Family),
    problems: [],
  }),
  addFamily: operation({
    method: "POST",
    path: "/families",
    door: "family.create",
    params: nothing,
    /** The client makes the id, so that a repeated request adds nothing twice. */
    body: z.object({
      id: FamilyId,
      family: FamilyBody,
      /** The referral with which this family came in; it starts in the same moment, once. */
      referralId: ReferralId.nullable().default(null),
    }),
    result: Family,
    problems: ["date-in-future", "referral-over"],
  }),
  readFamily: operation({
    method: "GET",
    path: "/families/:familyId",
    door: "family.read",
    params: family,
    body: nothing,
    result: Family,
    problems: [],
  }),
  changeFamily: operation({
    method: "PUT",
    path: "/families/:familyId",
    door: "family.edit",
    params: family,
    /** People are added or changed by this; nobody who is named elsewhere disappears by leaving them out. */
    body: z.object({ revision: Count, family: FamilyBody }),
    result: Family,
    problems: ["changed-meanwhile", "date-in-future"],
  }),
};
