import type { Wording } from "../wording.ts";
import { card } from "./card.ts";

const source: Wording = {
  nl: "Video-interactiebegeleiding, naar Hoogland e.a. 2004; eigen woorden, versie 1",
  en: "Video interaction guidance, after Hoogland et al. 2004; own wording, version 1",
};

/** The steps that go another way where a teacher looks back; the others have the same card as at home. */
export const teacherCards = {
  "intake-incomplete": card(
    [
      [
        "Vraag wat de leerkracht graag anders wil in het contact met dit kind, en wat al goed gaat.",
        "Ask what the teacher would like to be different in the contact with this child, and what goes well already.",
      ],
      [
        "Schrijf de vraag op in de woorden van de leerkracht. De ouders weten van de vraag.",
        "Write the question down in the teacher’s own words. The parents know of the question.",
      ],
    ],
    [
      "De leerkracht leidt. Een eigen vraag maakt dat er iets te ontdekken is.",
      "The teacher leads. A question of one’s own makes that there is something to discover.",
    ],
    {
      hear: [
        "Wat wil jij graag anders in de groep?",
        "Wat wilt u graag anders in de groep?",
        "What would you like to be different in the group?",
      ],
      source,
    },
  ),
  "consent-missing": card(
    [
      [
        "Vraag elke ouder met gezag, het kind vanaf 12 jaar, en de leerkracht zelf.",
        "Ask each parent with custody, the child from 12 itself, and the teacher.",
      ],
      [
        "De schoolleiding vindt filmen in het gebouw goed. De ouders van de groep weten ervan en kunnen nee zeggen.",
        "The head of the school agrees to filming in the building. The parents of the group know of it and can say no.",
      ],
    ],
    [
      "Een film over één kind vraagt vooraf de toestemming van zijn ouders. Andere kinderen blijven buiten beeld.",
      "A film about one child asks the consent of its parents beforehand. Other children stay out of the picture.",
    ],
    {
      hear: [
        "We filmen pas als iedereen ja heeft gezegd.",
        "We filmen pas als iedereen ja heeft gezegd.",
        "We film only once everyone has said yes.",
      ],
      source,
    },
  ),
  "film-plan": card(
    [
      [
        "Laat de leerkracht een gewoon moment kiezen: de kring, een werkles, een overgang.",
        "Let the teacher choose an ordinary moment: the circle, a lesson, a transition.",
      ],
      [
        "Spreek af waar kinderen zitten die niet in beeld mogen.",
        "Agree where children sit who may not be in the picture.",
      ],
    ],
    [
      "In een gewoon moment is te zien wat al lukt in de groep.",
      "An ordinary moment shows what works in the group already.",
    ],
    {
      hear: ["Welk moment kies je?", "Welk moment kiest u?", "Which moment do you choose?"],
      source,
    },
  ),
  "film-record": card(
    [
      [
        "Film ongeveer tien minuten. Blijf op de achtergrond.",
        "Film about ten minutes. Stay in the background.",
      ],
      [
        "Houd het kind en de leerkracht allebei in beeld, en anderen erbuiten.",
        "Keep the child and the teacher both in the picture, and others out of it.",
      ],
      ["Sluit af met een compliment, zonder oordeel.", "Close with a compliment, without a verdict."],
    ],
    [
      "Een film zonder sturing laat zien wat leerkracht en kind uit zichzelf doen.",
      "A film without steering shows what teacher and child do by themselves.",
    ],
    {
      hear: [
        "Doe wat je altijd doet. Je mag altijd stoppen.",
        "Doe wat u altijd doet. U mag altijd stoppen.",
        "Do what you always do. You may stop at any time.",
      ],
      source,
    },
  ),
  "look-back-plan": card(
    [
      [
        "Spreek binnen een week na de film af, op een rustig moment zonder kinderen.",
        "Agree on a day within a week after the film, at a quiet moment without children.",
      ],
    ],
    [
      "Hoe korter na de film, hoe beter de leerkracht het moment nog kent.",
      "The sooner after the film, the better the teacher still knows the moment.",
    ],
    {
      hear: ["Wanneer kijken we samen?", "Wanneer kijken we samen?", "When do we look together?"],
      source,
    },
  ),
  "look-back-hold": card(
    [
      [
        "Herhaal de vraag van de leerkracht. Speel een fragment zonder te praten.",
        "Repeat the teacher’s question. Play a clip without talking.",
      ],
      [
        "Vraag: wat zie je? Wacht. De leerkracht eerst, jij ontvangt en benoemt.",
        "Ask: what do you see? Wait. The teacher first; you receive and name.",
      ],
      [
        "Laat de leerkracht het werkpunt zelf zeggen, en bij welke les.",
        "Let the teacher say the working point, and in which lesson.",
      ],
    ],
    [
      "Wat de leerkracht zelf ontdekt, komt morgen terug in de groep.",
      "What the teacher discovers comes back in the group tomorrow.",
    ],
    {
      hear: [
        "We kijken samen terug. Jij bepaalt wanneer we stilzetten.",
        "We kijken samen terug. U bepaalt wanneer we stilzetten.",
        "We look back together. You decide when we pause.",
      ],
      source,
    },
  ),
};
