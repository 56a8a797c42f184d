import type { ConsentText } from "./consent-text.ts";
import { schoolConsentTexts } from "./school-consent-texts.ts";

/** The text for filming and looking back together, version 1; `nl` says je and also serves children from 12. */
export const careFilmText: ConsentText = {
  id: "care-film@1",
  purpose: "CARE_FILM",
  source:
    "Own wording at B1 level after the domain notes, appendix A; to be confirmed by the organisation’s lawyer",
  nl: {
    title: "Filmen en samen terugkijken",
    sentences: [
      "Ik film een gewoon moment bij jou thuis.",
      "Dat duurt ongeveer 10 minuten.",
      "Ik bekijk de film.",
      "Daarna kijken we samen naar kleine stukjes.",
      "Alleen ik zie de hele film.",
      "We wissen de film op {deleteOn}.",
    ],
    stop: "Je kunt altijd stoppen. Zeg het tegen mij. Je hoeft niet te zeggen waarom.",
  },
  nlU: {
    title: "Filmen en samen terugkijken",
    sentences: [
      "Ik film een gewoon moment bij u thuis.",
      "Dat duurt ongeveer 10 minuten.",
      "Ik bekijk de film.",
      "Daarna kijken we samen naar kleine stukjes.",
      "Alleen ik zie de hele film.",
      "We wissen de film op {deleteOn}.",
    ],
    stop: "U kunt altijd stoppen. Zeg het tegen mij. U hoeft niet te zeggen waarom.",
  },
  en: {
    title: "Filming and looking back together",
    sentences: [
      "I film an ordinary moment at your home.",
      "It takes about 10 minutes.",
      "I watch the film.",
      "Then we look at small parts together.",
      "Only I see the whole film.",
      "We delete the film on {deleteOn}.",
    ],
    stop: "You can always stop. Tell me. You do not have to say why.",
  },
};

/** The text for a copy of clips that the family keeps, version 1. */
export const familyCopyText: ConsentText = {
  id: "keep-copy-family@1",
  purpose: "KEEP_COPY_FAMILY",
  source:
    "Own wording at B1 level; the purpose and who must agree after the domain notes, §5.3; to be confirmed by the organisation’s lawyer",
  nl: {
    title: "Een eigen kopie van stukjes film",
    sentences: [
      "Je kunt stukjes van de film krijgen als bestand.",
      "Dan mag je ze zelf bewaren.",
      "Iedereen die te zien is, moet dat goed vinden.",
      "Wij kunnen zo’n bestand niet meer wissen. Jij wel.",
    ],
    stop: "Je kunt altijd stoppen. Dan krijg je geen nieuwe stukjes. Je hoeft niet te zeggen waarom.",
  },
  nlU: {
    title: "Een eigen kopie van stukjes film",
    sentences: [
      "U kunt stukjes van de film krijgen als bestand.",
      "Dan mag u ze zelf bewaren.",
      "Iedereen die te zien is, moet dat goed vinden.",
      "Wij kunnen zo’n bestand niet meer wissen. U wel.",
    ],
    stop: "U kunt altijd stoppen. Dan krijgt u geen nieuwe stukjes. U hoeft niet te zeggen waarom.",
  },
  en: {
    title: "A copy of parts of the film for yourself",
    sentences: [
      "You can get parts of the film as a file.",
      "Then you may keep them.",
      "Everyone who can be seen must agree.",
      "We cannot delete such a file any more. You can.",
    ],
    stop: "You can always stop. Then you get no new parts. You do not have to say why.",
  },
};

const consentTexts: readonly ConsentText[] = [careFilmText, familyCopyText, ...schoolConsentTexts];

/** The consent text with this id and version, or undefined when there is none. */
export function consentTextById(id: string): ConsentText | undefined {
  return consentTexts.find((text) => text.id === id);
}
