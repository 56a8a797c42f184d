import { card, fromVht412 } from "./card.ts";

const source = fromVht412;

const consent = card(
  [
    [
      "Vraag de ouders met gezag, de leerkracht en de schoolleiding apart.",
      "Ask the parents with custody, the teacher and the head of the school apart.",
    ],
    [
      "Laat de ouders van de klas weten wat er gebeurt, en wie er niet in beeld wil.",
      "Let the parents of the class know what happens, and who does not want to be in the picture.",
    ],
  ],
  [
    "In een klas zijn meer kinderen dan dit ene. Iedereen mag kiezen.",
    "In a class there are more children than this one. Everyone may choose.",
  ],
  {
    hear: [
      "Vind je filmen op school goed?",
      "Vindt u filmen op school goed?",
      "Is filming at school fine with you?",
    ],
    source,
  },
);

const film = card(
  [
    [
      "Film één keer: de kring, een werkles of een overgang.",
      "Film once: the circle, a lesson or a change of activity.",
    ],
    ["Houd andere kinderen uit beeld.", "Keep other children out of the picture."],
  ],
  [
    "Eén film is genoeg om met de leerkracht te zien wat dit kind helpt.",
    "One film is enough to see with the teacher what helps this child.",
  ],
  { source },
);

const analysis = card(
  [
    [
      "Zoek waar het kind iets begint, en wat de leerkracht dan doet.",
      "Look for where the child starts something, and what the teacher does then.",
    ],
    ["Kies wat al lukt in de groep.", "Choose what works already in the group."],
  ],
  ["De leerkracht vroeg om hulp. De film geeft antwoord.", "The teacher asked for help. The film answers."],
  { source },
);

const withTeacher = card(
  [
    [
      "Kijk eerst alleen met de leerkracht. De leerkracht begint.",
      "Look with the teacher alone first. The teacher begins.",
    ],
    ["Vraag welk fragment de ouders later mogen zien.", "Ask which clip the parents may see later."],
  ],
  [
    "De leerkracht ziet zichzelf eerst in rust, en kiest zelf wat anderen zien.",
    "The teacher first sees it in peace, and chooses what others see.",
  ],
  { source },
);

const joint = card(
  [
    [
      "Laat zien wat op beide plekken werkt, en kies samen één werkpunt.",
      "Show what works in both places, and choose one working point together.",
    ],
    ["Toon alleen wat ieder goed vond.", "Show only what each agreed to."],
  ],
  ["Thuis en school helpen het kind op dezelfde manier.", "Home and school help the child in the same way."],
  {
    hear: [
      "We kijken samen met de leerkracht. Jij kiest wat zij zien.",
      "We kijken samen met de leerkracht. U kiest wat zij zien.",
      "We look together with the teacher. You choose what they see.",
    ],
    source,
  },
);

const preparing = card(
  [["Je kunt gewoon doorwerken.", "You can just go on working."]],
  ["De film wordt klaargemaakt.", "The film is being prepared."],
);

/** The branch to school, from the consents to the joint talk. */
export const schoolCards = {
  "school-consent-missing": consent,
  "school-consent-withdrawn": card(
    [
      [
        "De schoolfilm is op slot. Probeer niemand om te praten.",
        "The school film is locked. Do not try to change anyone’s mind.",
      ],
      [
        "Spreek af of de schoollijn stopt, en ga thuis gewoon verder.",
        "Agree whether the branch to school ends, and just go on at home.",
      ],
    ],
    ["Wie toestemming terugneemt, hoeft niets uit te leggen.", "Who takes a consent back need not explain."],
    { source },
  ),
  "school-film-record": film,
  "school-recording-preparing": preparing,
  "school-recording-refused": film,
  "school-analyse": analysis,
  "school-plan": analysis,
  "teacher-look-back-plan": withTeacher,
  "teacher-look-back-hold": withTeacher,
  "joint-approve": joint,
  "joint-look-back-plan": joint,
  "joint-look-back-hold": joint,
};
