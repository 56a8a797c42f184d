import { ownWords as own, type ParentWording, type Wording } from "../wording.ts";

/** What a trainer does at a step, why, and what the parents hear about it; a programme takes the card and the words for parents apart. */
export type StepWords = {
  readonly todo: readonly Wording[];
  readonly why: Wording;
  /** Null where there is nothing to tell the parents. */
  readonly parentsHear: ParentWording | null;
  readonly source: Wording;
  readonly verified: boolean;
};

export const fromVht412: Wording = {
  nl: `NJi-databank, pagina VHT 4-12. ${own.nl}`,
  en: `NJi databank, page of VHT 4-12. ${own.en}`,
};
export const fromKVht: Wording = {
  nl: `NJi-databank, pagina K-VHT; handboek K-VHT. ${own.nl}`,
  en: `NJi databank, page of K-VHT; handbook of K-VHT. ${own.en}`,
};

/** A card out of its words: Dutch first, then English. */
export function card(
  todo: readonly (readonly [nl: string, en: string])[],
  why: readonly [nl: string, en: string],
  rest: { readonly hear?: readonly [nl: string, nlU: string, en: string]; readonly source?: Wording } = {},
): StepWords {
  const { hear, source = own } = rest;
  return {
    todo: todo.map(([nl, en]) => ({ nl, en })),
    why: { nl: why[0], en: why[1] },
    parentsHear: hear === undefined ? null : { nl: hear[0], nlU: hear[1], en: hear[2] },
    source,
    verified: false,
  };
}
