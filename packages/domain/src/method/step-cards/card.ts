/** A text in both languages. */
export type Wording = { readonly nl: string; readonly en: string };
/** A text for parents, in both forms of address. */
export type ParentWording = Wording & { readonly nlU: string };

/** What a trainer does at a step, why, and what the parents hear about it; `verified` tells whether the method's owner confirmed it. */
export type StepCard = {
  readonly todo: readonly Wording[];
  readonly why: Wording;
  /** Null where there is nothing to tell the parents. */
  readonly parentsHear: ParentWording | null;
  readonly source: Wording;
  readonly verified: boolean;
};

const own: Wording = {
  nl: "Eigen woorden, versie 1, nog te bevestigen door AIT",
  en: "Own wording, version 1, to be confirmed by AIT",
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
): StepCard {
  const { hear, source = own } = rest;
  return {
    todo: todo.map(([nl, en]) => ({ nl, en })),
    why: { nl: why[0], en: why[1] },
    parentsHear: hear === undefined ? null : { nl: hear[0], nlU: hear[1], en: hear[2] },
    source,
    verified: false,
  };
}
