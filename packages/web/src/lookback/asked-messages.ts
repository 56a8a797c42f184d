import { useLanguage } from "../platform/language.ts";
import { useSession } from "../platform/session.tsx";

/** What parents are asked at the end of a talk, read together with them: in the organisation's form of address. */
const nl = {
  quote: "Wat nemen jullie mee tot de volgende keer?",
  whereWhen: "Wanneer en waar gaan jullie het proberen?",
  nextMoment: "Welk moment filmen we de volgende keer?",
  takeAlong: "Neem je dit ook mee?",
  nextDate: "Weten jullie al wanneer we weer filmen?",
};

type AskedWords = typeof nl;

const nlU: AskedWords = {
  ...nl,
  quote: "Wat neemt u mee tot de volgende keer?",
  whereWhen: "Wanneer en waar gaat u het proberen?",
  takeAlong: "Neemt u dit ook mee?",
  nextDate: "Weet u al wanneer we weer filmen?",
};

const en: AskedWords = {
  quote: "What will you take with you until next time?",
  whereWhen: "When and where will you try it?",
  nextMoment: "Which moment do we film next time?",
  takeAlong: "Do you take this with you as well?",
  nextDate: "Do you know yet when we film again?",
};

/** The questions for the language of the screen and the form of address. */
export function askedWords(language: "nl" | "en", form: "je" | "u"): AskedWords {
  if (language === "en") return en;
  return form === "u" ? nlU : nl;
}

/** The questions as this organisation asks them of parents. */
export function useAskedWords(): AskedWords {
  return askedWords(useLanguage(), useSession().organisation.addressForm);
}
