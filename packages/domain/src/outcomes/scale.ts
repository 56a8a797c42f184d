import { z } from "zod";
import { ParentWording, Wording } from "../method/wording.ts";

const id = z.string().regex(/^[A-Za-z][A-Za-z0-9_-]{0,39}$/);

/** One answer of a few, as it is stored, with its words. */
export const Choice = z.object({ id, label: ParentWording });
export type Choice = Readonly<z.infer<typeof Choice>>;

/** A question answered with a whole number from 0 to 10, with words at both ends. */
const NumberItem = z.object({
  id,
  question: ParentWording,
  answer: z.literal("0-10"),
  atZero: ParentWording,
  atTen: ParentWording,
});
export type NumberItem = Readonly<z.infer<typeof NumberItem>>;

/** What is asked, and in which form it is answered. */
export const ScaleItem = z.discriminatedUnion("answer", [
  NumberItem,
  z.object({ id, question: ParentWording, answer: z.literal("1-10") }),
  z.object({ id, question: ParentWording, answer: z.literal("words") }),
  z.object({
    id,
    question: ParentWording,
    answer: z.literal("choice"),
    choices: z.array(Choice).min(2).max(10).readonly(),
  }),
]);
export type ScaleItem = Readonly<z.infer<typeof ScaleItem>>;

/** How answers become a result. Every rule is about one person: nothing here can average over parents. */
export const ScoringRule = z.discriminatedUnion("kind", [
  z.object({
    /** Each answer stands for itself; change is the later minus the earlier. */
    kind: z.literal("each-item"),
    improvedFrom: z.int().min(1).max(10).nullable(),
    /** When to talk about the answers at once. */
    talkWhen: z
      .object({ meanBelow: z.number().min(0).max(10), anyAtMost: z.int().min(0).max(10) })
      .nullable(),
  }),
  z.object({ kind: z.literal("goal-attainment"), correlation: z.number().min(0).lt(1) }),
]);

/** A scale as versioned data: what is asked, how it counts, where it comes from and on which terms. */
export const Scale = z.object({
  id,
  version: z.int().min(1).max(600),
  name: Wording,
  items: z.array(ScaleItem).max(20).readonly(),
  scoring: ScoringRule,
  source: Wording,
  licence: Wording,
  verified: z.boolean(),
});
export type Scale = Readonly<z.infer<typeof Scale>>;
