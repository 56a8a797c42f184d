import { z } from "zod";
import { ParentWording, sourced, Wording } from "../method/wording.ts";
import { Scale } from "../outcomes/scale.ts";
import { usualOrder } from "./next-step-order.ts";

/** The name of an item inside a programme: it stays when words change, so that what was stored keeps its meaning. */
const itemId = z.string().regex(/^[A-Za-z][A-Za-z0-9@_-]{0,59}$/);

/** A question that invites to look and tell, named by its intent. */
export const ActivatingQuestion = ParentWording.extend({
  intent: z.string().regex(/^[A-Z][A-Z0-9_]{1,39}$/),
  ...sourced,
});
export type ActivatingQuestion = Readonly<z.infer<typeof ActivatingQuestion>>;

const intents = z.array(z.string()).max(12).readonly();

/** Which questions of the bank are put forward for a clip. */
export const Fitting = z.object({
  /** Always belongs, whatever stands in the clip. */
  always: z.string().nullable(),
  /** Comes first for a working point. */
  workingPoint: z.string().nullable(),
  /** For each code of the scheme the nearest question first. */
  byCode: z.record(z.string(), intents),
  /** To go on with in the talk, where none were prepared. */
  further: intents,
});
export type Fitting = Readonly<z.infer<typeof Fitting>>;

/** A question that the trainer asks herself before a plan is ready. */
export const CheckItem = Wording.extend({ id: itemId, ...sourced });
export type CheckItem = Readonly<z.infer<typeof CheckItem>>;

export const Checklists = z.object({
  selfCheck: z.array(CheckItem).max(12).readonly(),
  /** What each parent is asked after every talk. */
  sessionCheck: Scale,
});

const scaleIds = z.array(itemId).max(12).readonly();

/** What is asked, and when: at T0 to T3, and beside the session check after each talk. */
export const Instruments = z.object({
  scales: z.array(Scale).max(12).readonly(),
  asked: z.object({
    start: scaleIds,
    midway: scaleIds,
    closing: scaleIds,
    "follow-up": scaleIds,
    talk: scaleIds,
  }),
  /** Questionnaires of others of which a score can be entered, by their ids in domain/outcomes/instruments. */
  external: z.array(itemId).max(40).readonly(),
});

/** What the client hears or sees at a next step, and what a young person hears besides, always with je. */
export const StepText = z.object({ hears: ParentWording, childHears: Wording.nullable(), ...sourced });
export type StepText = Readonly<z.infer<typeof StepText>>;

/** What a trainer does at a step, and why; without anything to do the card is not shown. */
export const StepCard = z.object({ todo: z.array(Wording).max(12).readonly(), why: Wording, ...sourced });
export type StepCard = Readonly<z.infer<typeof StepCard>>;

/**
 * Something to weigh when a family is referred: it speaks for this help, asks for thought, speaks against it, or leads
 * to the organisation's own protocol. Never a block, always a reasoned decision (domain §2.4).
 */
export const Consideration = z.object({
  id: itemId,
  kind: z.enum(["indication", "relative", "contra", "safety"]),
  words: Wording,
  ...sourced,
});
export type Consideration = Readonly<z.infer<typeof Consideration>>;

/** One thing to think of before filming. */
export const FilmingTip = z.object({ id: itemId, topic: Wording, tip: Wording, ...sourced });
export type FilmingTip = Readonly<z.infer<typeof FilmingTip>>;

/** An ordinary moment of the day to film: caring for the child, being in contact, or either. */
export const FilmMoment = z.object({
  id: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/),
  kind: z.enum(["care", "contact", "either"]),
  label: Wording,
  ...sourced,
});
export type FilmMoment = Readonly<z.infer<typeof FilmMoment>>;

/** What a programme is about, for filters and reports (requirement C-13). */
export const Theme = z.object({ id: itemId, label: Wording });

const line = z.string().trim().min(1).max(200);

/** Whom to ask about the programme; what is not known is not shown (requirement C-40). */
export const ContactPoint = z.object({
  name: line,
  email: z.email().max(200).nullable(),
  phone: line.nullable(),
  url: z
    .url({ protocol: /^https$/ })
    .max(300)
    .nullable(),
});

/** The method of a programme in words: what is asked, checked, measured, said and advised. */
export const programmeContent = {
  /** Who is helped by looking back: the parents of a family, or a teacher. */
  client: z.enum(["family", "teacher"]),
  /** The order in which the rules of the next step are asked; the first that fits wins. */
  order: z.array(z.enum(usualOrder)).readonly(),
  questions: z.array(ActivatingQuestion).min(1).max(80).readonly(),
  fitting: Fitting,
  checklists: Checklists,
  instruments: Instruments,
  /** By the id of the next step. */
  texts: z.record(z.string(), StepText),
  stepCards: z.record(z.string(), StepCard),
  considerations: z.array(Consideration).max(60).readonly(),
  filmingTips: z.array(FilmingTip).max(20).readonly(),
  moments: z.array(FilmMoment).min(1).max(40).readonly(),
  themes: z.array(Theme).max(12).readonly(),
  contact: ContactPoint.nullable(),
};
