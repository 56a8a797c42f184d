import type { NumberItem } from "../outcomes/scale.ts";
import type { ParentWording } from "./wording.ts";

const same = (nl: string, en: string): ParentWording => ({ nl, nlU: nl, en });

/** Own items, free of licence, version 1: asked of each parent apart after every look-back (settled 30, domain §4.2). */
export const sessionCheck: readonly NumberItem[] = [
  {
    id: "heard",
    answer: "0-10",
    question: {
      nl: "Voelde jij je gehoord?",
      nlU: "Voelde u zich gehoord?",
      en: "Did you feel heard?",
    },
    atZero: same("helemaal niet", "not at all"),
    atTen: same("helemaal wel", "completely"),
  },
  {
    id: "useful",
    answer: "0-10",
    question: {
      nl: "Hoe nuttig was dit gesprek voor jou?",
      nlU: "Hoe nuttig was dit gesprek voor u?",
      en: "How useful was this talk for you?",
    },
    atZero: same("niet nuttig", "not useful"),
    atTen: same("heel nuttig", "very useful"),
  },
  {
    id: "pace",
    answer: "0-10",
    question: {
      nl: "Paste het tempo bij jou?",
      nlU: "Paste het tempo bij u?",
      en: "Was the pace right for you?",
    },
    atZero: same("helemaal niet", "not at all"),
    atTen: same("precies goed", "exactly right"),
  },
  {
    id: "hope",
    answer: "0-10",
    question: {
      nl: "Hoeveel hoop geeft dit gesprek jou?",
      nlU: "Hoeveel hoop geeft dit gesprek u?",
      en: "How much hope does this talk give you?",
    },
    atZero: same("geen hoop", "no hope"),
    atTen: same("heel veel hoop", "a lot of hope"),
  },
];

/** "My question in a number", version 1: shown per parent and never averaged over parents (domain §4.2). */
export const questionInNumbers: readonly NumberItem[] = [
  {
    id: "q_situation",
    answer: "0-10",
    question: {
      nl: "Hoe gaat het nu met je vraag?",
      nlU: "Hoe gaat het nu met uw vraag?",
      en: "How is it going with your question?",
    },
    atZero: same("helemaal niet goed", "not well at all"),
    atTen: same("heel goed", "very well"),
  },
  {
    id: "q_confidence",
    answer: "0-10",
    question: {
      nl: "Hoeveel vertrouwen heb je dat je dit zelf kunt?",
      nlU: "Hoeveel vertrouwen heeft u dat u dit zelf kunt?",
      en: "How confident are you that you can do this?",
    },
    atZero: same("geen vertrouwen", "not confident"),
    atTen: same("heel veel vertrouwen", "very confident"),
  },
  {
    id: "q_contact",
    answer: "0-10",
    question: {
      nl: "Hoe fijn is het contact met je kind?",
      nlU: "Hoe fijn is het contact met uw kind?",
      en: "How pleasant is the contact with your child?",
    },
    atZero: same("niet fijn", "not pleasant"),
    atTen: same("heel fijn", "very pleasant"),
  },
];
