import { card, fromKVht } from "./card.ts";

/** Before there is a film: the question, consent, the film itself. */
export const startCards = {
  "intake-incomplete": card(
    [
      [
        "Vraag wat de ouders graag anders willen, en wat al goed gaat.",
        "Ask what the parents would like to be different, and what goes well already.",
      ],
      [
        "Schrijf de vraag op in hun eigen woorden. Elke ouder mag een eigen vraag hebben.",
        "Write the question down in their own words. Each parent may have a question of their own.",
      ],
      [
        "Vraag wanneer het moeilijk is en wanneer het beter gaat.",
        "Ask when it is hard and when it goes better.",
      ],
    ],
    [
      "De vraag van de ouders leidt alles wat volgt: wat je filmt, wat je kiest en wat je vraagt.",
      "The parents’ question leads all that follows: what you film, what you choose and what you ask.",
    ],
    {
      hear: ["Wat wil jij graag anders?", "Wat wilt u graag anders?", "What would you like to be different?"],
      source: fromKVht,
    },
  ),
  "consent-missing": card(
    [
      [
        "Vraag elke ouder met gezag apart, en een kind vanaf 12 jaar zelf.",
        "Ask each parent with custody apart, and a child from 12 itself.",
      ],
      [
        "Leg uit wie de film ziet, hoe lang hij blijft en dat nee ook goed is.",
        "Explain who sees the film, how long it stays, and that no is fine too.",
      ],
      [
        "Kun je iemand niet bereiken, schrijf dan op wat je hebt geprobeerd.",
        "When you cannot reach someone, write down what you tried.",
      ],
    ],
    [
      "Zonder toestemming van iedereen met gezag wordt er niet gefilmd. Dat vraagt de wet, en het is de basis van het vertrouwen.",
      "Without the consent of everyone with custody nothing is filmed. The law asks it, and trust begins there.",
    ],
    {
      hear: [
        "Jij kiest per vraag. Nee is ook goed. Je kunt het later altijd veranderen.",
        "U kiest per vraag. Nee is ook goed. U kunt het later altijd veranderen.",
        "You choose per question. No is fine too. You can change it at any time.",
      ],
    },
  ),
  "consent-withdrawn": card(
    [
      [
        "De film is al op slot. Probeer niemand om te praten.",
        "The film is locked already. Do not try to change anyone’s mind.",
      ],
      [
        "Vraag of de ouders willen vertellen waarom. Dat hoeft niet.",
        "Ask whether the parents want to tell why. They need not.",
      ],
      [
        "Bespreek samen hoe jullie verder gaan, met of zonder film.",
        "Discuss together how you go on, with or without film.",
      ],
    ],
    [
      "Toestemming is van de ouders. Wie haar terugneemt, hoeft niets uit te leggen.",
      "Consent belongs to the parents. Who takes it back need not explain.",
    ],
    {
      hear: [
        "Je keuze is bewaard. De film is op slot.",
        "Uw keuze is bewaard. De film is op slot.",
        "Your choice is kept. The film is locked.",
      ],
    },
  ),
  "film-plan": card(
    [
      [
        "Laat de ouders kiezen: een gewoon moment van verzorging, spel of contact.",
        "Let the parents choose: an ordinary moment of care, play or contact.",
      ],
      [
        "Kies een moment dat redelijk gaat, niet het ergste moment van de dag.",
        "Choose a moment that goes fairly well, not the worst of the day.",
      ],
      ["Spreek af wie er in beeld mag komen.", "Agree who may be in the picture."],
      [
        "Kies het uur waarop het kind wakker en aandachtig is.",
        "Choose the hour at which the child is awake and attentive.",
      ],
    ],
    [
      "In een gewoon moment is te zien wat al lukt. Daar bouwen de ouders op verder.",
      "An ordinary moment shows what works already. The parents build on that.",
    ],
    {
      hear: ["Welk moment kiezen jullie?", "Welk moment kiest u?", "Which moment do you choose?"],
      source: fromKVht,
    },
  ),
  "film-record": card(
    [
      [
        "Film ongeveer tien minuten. Blijf op de achtergrond en stuur niet.",
        "Film about ten minutes. Stay in the background and do not steer.",
      ],
      [
        "Houd het gezicht van kind en ouder allebei in beeld.",
        "Keep the faces of child and parent both in the picture.",
      ],
      [
        "Sluit af met een compliment, zonder oordeel over het moment.",
        "Close with a compliment, without a verdict on the moment.",
      ],
      [
        "Zeg wanneer jullie terugkijken, en voeg de film toe zodra je terug bent.",
        "Say when you look back together, and add the film as soon as you are back.",
      ],
    ],
    [
      "Een film zonder sturing laat zien wat ouder en kind uit zichzelf doen.",
      "A film without steering shows what parent and child do by themselves.",
    ],
    {
      hear: [
        "Doe wat je altijd doet. Je mag altijd stoppen.",
        "Doe wat u altijd doet. U mag altijd stoppen.",
        "Do what you always do. You may stop at any time.",
      ],
      source: fromKVht,
    },
  ),
};
