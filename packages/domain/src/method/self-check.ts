/** A question that the trainer asks herself before a plan is ready. */
export type SelfCheckItem = {
  readonly id: SelfCheckId;
  readonly nl: string;
  readonly en: string;
};

/** The ids carry the version of the list: an older tick never counts for newer words. */
export const selfCheckIds = [
  "question-answered@1",
  "shown-respectfully@1",
  "for-a-grandparent@1",
  "parents-strengths-first@1",
] as const;

export type SelfCheckId = (typeof selfCheckIds)[number];

/** The list before "plan ready" (domain §2.7, step 9). The answers are hers; nobody is scored. */
export const selfCheck: {
  readonly version: number;
  readonly source: string;
  readonly items: readonly SelfCheckItem[];
} = {
  version: 1,
  source: "Own wording, version 1, to be confirmed by AIT",
  items: [
    {
      id: "question-answered@1",
      nl: "De fragmenten geven antwoord op de vraag van de ouders.",
      en: "The fragments answer the parents’ question.",
    },
    {
      id: "shown-respectfully@1",
      nl: "Iedereen komt met respect in beeld, ook wie er niet bij is.",
      en: "Everyone is shown with respect, also those who will not be there.",
    },
    {
      id: "for-a-grandparent@1",
      nl: "Ik zou dit ook aan een opa of oma laten zien.",
      en: "I would show this to a grandparent, too.",
    },
    {
      id: "parents-strengths-first@1",
      nl: "De ouders zien vooral wat zij zelf al doen.",
      en: "The parents mostly see what they already do themselves.",
    },
  ],
};
