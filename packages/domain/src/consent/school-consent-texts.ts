import type { ConsentText } from "./consent-text.ts";

const source =
  "Own wording at B1 level after the domain notes, §2.9, §5.4 and appendix A; to be confirmed by the organisation’s lawyer";

const stop = {
  nl: "Je kunt altijd stoppen. Zeg het tegen mij. Je hoeft niet te zeggen waarom.",
  nlU: "U kunt altijd stoppen. Zeg het tegen mij. U hoeft niet te zeggen waarom.",
  en: "You can always stop. Tell me. You do not have to say why.",
};

/** One film at school: for parents with custody, and for the child from 12. */
export const schoolFilmText: ConsentText = {
  id: "school-film@1",
  purpose: "SCHOOL_FILM",
  source,
  nl: {
    title: "Filmen op school",
    sentences: [
      "Ik film één keer in de klas.",
      "De leerkracht heeft daarom gevraagd.",
      "Eerst kijk ik met de leerkracht terug.",
      "Daarna kijken we samen: jullie, de leerkracht en ik.",
      "Andere kinderen houd ik zo veel mogelijk buiten beeld.",
      "Vier weken na dat gesprek gaat de film op slot.",
    ],
    stop: `${stop.nl} Dan gaat de film van school op slot. De films van thuis niet.`,
  },
  nlU: {
    title: "Filmen op school",
    sentences: [
      "Ik film één keer in de klas.",
      "De leerkracht heeft daarom gevraagd.",
      "Eerst kijk ik met de leerkracht terug.",
      "Daarna kijken we samen: u, de leerkracht en ik.",
      "Andere kinderen houd ik zo veel mogelijk buiten beeld.",
      "Vier weken na dat gesprek gaat de film op slot.",
    ],
    stop: `${stop.nlU} Dan gaat de film van school op slot. De films van thuis niet.`,
  },
  en: {
    title: "Filming at school",
    sentences: [
      "I film once in the classroom.",
      "The teacher asked for it.",
      "First I look back with the teacher.",
      "Then we look together: you, the teacher and I.",
      "I keep other children out of the picture as far as I can.",
      "Four weeks after that talk the film is locked.",
    ],
    stop: `${stop.en} Then the film of school is locked. The films of home are not.`,
  },
};

/** The same film, for the teacher and anyone else of school who can be recognised. */
export const schoolFilmTeacherText: ConsentText = {
  id: "school-film-teacher@1",
  purpose: "SCHOOL_FILM",
  source,
  nl: {
    title: "Filmen in jouw groep",
    sentences: [
      "Ik film één keer in jouw groep.",
      "Alleen ik zie de hele film.",
      "Eerst kijken jij en ik samen terug.",
      "Jij kiest welke stukjes de ouders zien.",
      "De film is niet om jouw werk te beoordelen. Niemand van school krijgt hem.",
      "Vier weken na het gesprek met de ouders gaat de film op slot.",
    ],
    stop: `${stop.nl} Dan gaat de film op slot.`,
  },
  nlU: {
    title: "Filmen in uw groep",
    sentences: [
      "Ik film één keer in uw groep.",
      "Alleen ik zie de hele film.",
      "Eerst kijken u en ik samen terug.",
      "U kiest welke stukjes de ouders zien.",
      "De film is niet om uw werk te beoordelen. Niemand van school krijgt hem.",
      "Vier weken na het gesprek met de ouders gaat de film op slot.",
    ],
    stop: `${stop.nlU} Dan gaat de film op slot.`,
  },
  en: {
    title: "Filming in your group",
    sentences: [
      "I film once in your group.",
      "Only I see the whole film.",
      "First you and I look back together.",
      "You choose which parts the parents see.",
      "The film is not there to judge your work. Nobody of school gets it.",
      "Four weeks after the talk with the parents the film is locked.",
    ],
    stop: `${stop.en} Then the film is locked.`,
  },
};

/** The head of the school allows filming on the premises. */
export const schoolFilmHeadText: ConsentText = {
  id: "school-film-head@1",
  purpose: "SCHOOL_FILM",
  source,
  nl: {
    title: "Filmen in jouw school",
    sentences: [
      "Ik film één keer in een groep van jouw school.",
      "De leerkracht en de ouders van het kind vinden dat goed.",
      "De ouders van de andere kinderen weten ervan.",
      "Wie niet in beeld mag, houd ik buiten beeld.",
      "De film gaat mee naar mijn organisatie en wordt daar versleuteld bewaard.",
      "School krijgt de film niet.",
    ],
    stop: `${stop.nl} Dan gaat de film op slot.`,
  },
  nlU: {
    title: "Filmen in uw school",
    sentences: [
      "Ik film één keer in een groep van uw school.",
      "De leerkracht en de ouders van het kind vinden dat goed.",
      "De ouders van de andere kinderen weten ervan.",
      "Wie niet in beeld mag, houd ik buiten beeld.",
      "De film gaat mee naar mijn organisatie en wordt daar versleuteld bewaard.",
      "School krijgt de film niet.",
    ],
    stop: `${stop.nlU} Dan gaat de film op slot.`,
  },
  en: {
    title: "Filming in your school",
    sentences: [
      "I film once in a group of your school.",
      "The teacher and the parents of the child agree.",
      "The parents of the other children know about it.",
      "Who may not be in the picture, I keep out of it.",
      "The film goes to my organisation and is kept there encrypted.",
      "The school does not get the film.",
    ],
    stop: `${stop.en} Then the film is locked.`,
  },
};

/** Parts of films of home that the teacher may see in the joint look-back. */
export const schoolShareText: ConsentText = {
  id: "school-share@1",
  purpose: "SCHOOL_SHARE",
  source,
  nl: {
    title: "Stukjes van thuis laten zien op school",
    sentences: [
      "In het gesprek met school mag de leerkracht stukjes film van thuis zien.",
      "Jij kiest welke stukjes. Kies je niets, dan ziet de leerkracht niets.",
      "De leerkracht krijgt geen kopie.",
      "Na het gesprek is het voorbij.",
    ],
    stop: stop.nl,
  },
  nlU: {
    title: "Stukjes van thuis laten zien op school",
    sentences: [
      "In het gesprek met school mag de leerkracht stukjes film van thuis zien.",
      "U kiest welke stukjes. Kiest u niets, dan ziet de leerkracht niets.",
      "De leerkracht krijgt geen kopie.",
      "Na het gesprek is het voorbij.",
    ],
    stop: stop.nlU,
  },
  en: {
    title: "Showing parts of home at school",
    sentences: [
      "In the talk with school the teacher may see parts of films of home.",
      "You choose which parts. If you choose none, the teacher sees none.",
      "The teacher gets no copy.",
      "After the talk it is over.",
    ],
    stop: stop.en,
  },
};

/** All texts about school. */
export const schoolConsentTexts: readonly ConsentText[] = [
  schoolFilmText,
  schoolFilmTeacherText,
  schoolFilmHeadText,
  schoolShareText,
];
