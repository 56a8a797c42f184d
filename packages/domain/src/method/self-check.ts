import type { CheckItem } from "../programmes/content.ts";
import { ownWords } from "./wording.ts";

const item = (id: string, nl: string, en: string): CheckItem => ({
  id,
  nl,
  en,
  source: ownWords,
  verified: false,
});

/**
 * What a trainer asks herself before "plan ready" (domain §2.7, step 9). The answers are hers; nobody is scored. An id
 * carries the version of its words: an older tick never counts for newer words.
 */
export const selfCheck: readonly CheckItem[] = [
  item(
    "question-answered@1",
    "De fragmenten geven antwoord op de vraag van de ouders.",
    "The clips answer the parents’ question.",
  ),
  item(
    "shown-respectfully@1",
    "Iedereen komt met respect in beeld, ook wie er niet bij is.",
    "Everyone is shown with respect, also those who will not be there.",
  ),
  item(
    "for-a-grandparent@1",
    "Ik zou dit ook aan een opa of oma laten zien.",
    "I would show this to a grandparent, too.",
  ),
  item(
    "parents-strengths-first@1",
    "De ouders zien vooral wat zij zelf al doen.",
    "The parents mostly see what they already do themselves.",
  ),
];

/** The same before a teacher looks back. */
export const teacherSelfCheck: readonly CheckItem[] = [
  item(
    "teacher-question-answered@1",
    "De fragmenten geven antwoord op de vraag van de leerkracht.",
    "The clips answer the teacher’s question.",
  ),
  item(
    "only-this-child@1",
    "Alleen het kind waar het om gaat en de leerkracht zijn te herkennen.",
    "Only the child it is about and the teacher can be recognised.",
  ),
  item(
    "for-the-parents@1",
    "Ik zou dit ook aan de ouders van het kind laten zien.",
    "I would show this to the child’s parents, too.",
  ),
  item(
    "teacher-strengths-first@1",
    "De leerkracht ziet vooral wat zij of hij zelf al doet.",
    "The teacher mostly sees what she or he already does.",
  ),
];

/** The same where a young person is in the film. */
export const teenSelfCheck: readonly CheckItem[] = [
  ...selfCheck,
  item(
    "young-person-agrees@1",
    "De jongere zou dit zelf ook willen laten zien.",
    "The young person would want to show this, too.",
  ),
];

/** The ids of the check for families. */
export const selfCheckIds: readonly string[] = selfCheck.map(({ id }) => id);
