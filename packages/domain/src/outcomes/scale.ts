import type { ScaleQuestion, Wording } from "../method/session-check.ts";

/** One answer of a few, as it is stored, with its words. */
export interface Choice {
  readonly id: string;
  readonly label: Wording;
}

/** What is asked, and in which form it is answered. */
export type ScaleItem =
  | (ScaleQuestion & { readonly answer: "0-10" })
  | { readonly id: string; readonly question: Wording; readonly answer: "1-10" }
  | { readonly id: string; readonly question: Wording; readonly answer: "words" }
  | {
      readonly id: string;
      readonly question: Wording;
      readonly answer: "choice";
      readonly choices: readonly Choice[];
    };

/** How answers become a result. Every rule is about one person: nothing here can average over parents. */
export type ScoringRule =
  | {
      /** Each answer stands for itself; change is the later minus the earlier. */
      readonly kind: "each-item";
      readonly improvedFrom: number | null;
      /** When to talk about the answers at once. */
      readonly talkWhen: { readonly meanBelow: number; readonly anyAtMost: number } | null;
    }
  | { readonly kind: "goal-attainment"; readonly correlation: number };

/** A scale as versioned data: what is asked, how it counts, where it comes from and on which terms. */
export interface Scale {
  readonly id: string;
  readonly version: number;
  readonly name: { readonly nl: string; readonly en: string };
  readonly items: readonly ScaleItem[];
  readonly scoring: ScoringRule;
  readonly source: { readonly nl: string; readonly en: string };
  readonly licence: { readonly nl: string; readonly en: string };
}
