import { PersonId, TrajectoryId } from "@samenkijken/contract/ids";
import type { Programme } from "@samenkijken/domain/programmes/programme";

/** How a trajectory begins, as the form holds it. The ids are made once, so that a second try never doubles anything. */
export interface StartDraft {
  readonly trajectoryId: TrajectoryId;
  readonly questionId: string;
  /** Empty = the one that fits the age. */
  readonly programmeId: string;
  /** Zero = as many as the programme has. */
  readonly pairs: number;
  readonly quote: string;
  readonly personId: string;
  /** What the other parents ask, each in their own words; empty where nobody wrote it down. */
  readonly others: readonly OtherQuestion[];
}

/** The question of another parent, with an id of its own. */
export interface OtherQuestion {
  readonly personId: string;
  readonly questionId: string;
  readonly quote: string;
}

/** The programmes that one can start with, and the one that fits the age. */
export interface ProgrammeOffer {
  readonly programmes: readonly Programme[];
  readonly suggested: Programme | undefined;
}

export type StartProblem = "quote" | "who" | "programme";

/** A start with nothing filled in. */
export function emptyStart(): StartDraft {
  return {
    trajectoryId: TrajectoryId.parse(crypto.randomUUID()),
    questionId: crypto.randomUUID(),
    programmeId: "",
    pairs: 0,
    quote: "",
    personId: "",
    others: [],
  };
}

/** The chosen programme, else the suggested one. */
export function chosenProgramme(draft: StartDraft, offer: ProgrammeOffer): Programme | undefined {
  return offer.programmes.find(({ id }) => id === draft.programmeId) ?? offer.suggested;
}

/** Who says the question: the chosen adult, or the only one there is. */
export function sayer(draft: StartDraft, adults: readonly { id: string }[]): string {
  if (draft.personId !== "") return draft.personId;
  return adults.length === 1 ? (adults[0]?.id ?? "") : "";
}

/** The question of one other parent as it is now, or an empty one. */
export function otherQuestion(draft: StartDraft, personId: string): OtherQuestion {
  return (
    draft.others.find((other) => other.personId === personId) ?? {
      personId,
      questionId: crypto.randomUUID(),
      quote: "",
    }
  );
}

/** The draft with the words of one other parent. */
export function withOtherQuestion(draft: StartDraft, personId: string, quote: string): StartDraft {
  const changed = { ...otherQuestion(draft, personId), quote };
  return { ...draft, others: [...draft.others.filter((other) => other.personId !== personId), changed] };
}

/** What is still wrong, by field, in the order of the form. */
export function startProblems(
  draft: StartDraft,
  known: { adults: readonly { id: string }[]; offer: ProgrammeOffer },
): [string, StartProblem][] {
  const found: [string, StartProblem][] = [];
  if (draft.quote.trim() === "") found.push(["quote", "quote"]);
  if (sayer(draft, known.adults) === "") found.push(["who", "who"]);
  if (chosenProgramme(draft, known.offer) === undefined) found.push(["programme", "programme"]);
  return found;
}

/** What to send; only for a draft without problems. */
export function startBodies(
  draft: StartDraft,
  known: { adults: readonly { id: string }[]; programme: Programme; onDate: string },
) {
  return {
    trajectory: {
      id: draft.trajectoryId,
      programmeId: known.programme.id,
      pairs: draft.pairs === 0 ? known.programme.pairs : draft.pairs,
      startedOn: known.onDate,
    },
    questions: [
      { personId: sayer(draft, known.adults), questionId: draft.questionId, quote: draft.quote },
      // Who turned out to say the first one has no second.
      ...draft.others.filter(
        ({ personId, quote }) =>
          quote.trim() !== "" &&
          personId !== sayer(draft, known.adults) &&
          known.adults.some(({ id }) => id === personId),
      ),
    ].map(({ personId, questionId, quote }) => ({
      id: questionId,
      personId: PersonId.parse(personId),
      quote: quote.trim(),
      askedOn: known.onDate,
    })),
  };
}
