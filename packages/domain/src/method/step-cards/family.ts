import { card, fromKVht, fromVht412 } from "./card.ts";

const triage = card(
  [
    [
      "Lees waarom het gezin komt, en hoe snel het nodig is.",
      "Read why the family comes, and how soon it is needed.",
    ],
    [
      "Weeg af of deze hulp past, en schrijf op waarom wel of niet.",
      "Weigh whether this help fits, and write down why or why not.",
    ],
  ],
  [
    "Een gezin dat vandaag iets vraagt, hoort vandaag dat de vraag is aangekomen.",
    "A family that asks today hears today that the question has arrived.",
  ],
  {
    hear: [
      "Je vraag is aangekomen. We bellen je deze week.",
      "Uw vraag is aangekomen. We bellen u deze week.",
      "Your question has arrived. We call you this week.",
    ],
  },
);

const allocate = card(
  [
    [
      "Kijk wie plek heeft, en wie bij de taal en de vraag van het gezin past.",
      "See who has room, and who fits the language and the question of the family.",
    ],
    ["Vertel het gezin wie er komt.", "Tell the family who will come."],
  ],
  [
    "Wachten zonder te weten waarop is zwaar. Binnen drie dagen is er een naam, of een reden.",
    "Waiting without knowing for what is hard. Within three days there is a name, or a reason.",
  ],
);

const talk = card(
  [
    [
      "Leg uit hoe het gaat: filmen, samen terugkijken, één klein punt om mee te nemen.",
      "Explain how it goes: filming, looking back together, one small point to take along.",
    ],
    ["Laat een kort voorbeeld zien.", "Show a short example."],
    [
      "Vraag wat goed gaat, wanneer het moeilijk is en wanneer het beter gaat.",
      "Ask what goes well, when it is hard and when it goes better.",
    ],
  ],
  [
    "Ouders kiezen pas als ze weten waar ze voor kiezen.",
    "Parents can only choose when they know what they choose.",
  ],
  {
    hear: [
      "We maken eerst kennis. Daarna beslis je zelf.",
      "We maken eerst kennis. Daarna beslist u zelf.",
      "First we meet. Then you decide.",
    ],
    source: fromKVht,
  },
);

const rest = card(
  [
    [
      "Bel of het gezin weer verder wil, of spreek een nieuwe datum af.",
      "Call whether the family wants to go on, or agree on a new day.",
    ],
  ],
  [
    "Een pauze heeft een einde, anders wordt stoppen iets wat niemand koos.",
    "A pause has an end, otherwise stopping becomes something that nobody chose.",
  ],
  { hear: ["Wil je weer verder?", "Wilt u weer verder?", "Do you want to go on?"] },
);

/** Around the films: how a family comes in, meets, chooses goals, rests, and what remains in the end. */
export const familyCards = {
  "referral-triage": triage,
  "referral-allocate": allocate,
  "referral-waiting": allocate,
  "trajectory-start": card(
    [
      ["Bel het gezin en stel je voor.", "Call the family and introduce yourself."],
      ["Start het traject en plan de kennismaking.", "Start the trajectory and plan the first talk."],
    ],
    ["Het gezin wacht op jouw stem.", "The family waits for your voice."],
    { hear: ["Ik bel je deze week.", "Ik bel u deze week.", "I call you this week."] },
  ),
  "first-talk-plan": talk,
  "first-talk-hold": talk,
  "goals-incomplete": card(
    [
      [
        "Maak van de vraag samen een doel: wat ga je zien als het beter gaat?",
        "Make a goal out of the question together: what will you see when it goes better?",
      ],
      [
        "Schrijf het in de woorden van de ouder, en zeg wat je wél doet.",
        "Write it in the parent’s words, and say what you do, not what you stop.",
      ],
      ["Kies er ten hoogste drie.", "Choose three at most."],
    ],
    [
      "Met een doel kan de ouder zelf zien dat het verandert.",
      "With a goal the parent can see the change without you.",
    ],
    {
      hear: [
        "Waaraan merk je straks dat het beter gaat?",
        "Waaraan merkt u straks dat het beter gaat?",
        "How will you notice that it goes better?",
      ],
      source: fromKVht,
    },
  ),
  paused: card([], ["Het gezin rust. Je hoeft nu niets te doen.", "The family rests. Nothing to do now."]),
  "pause-over": rest,
  archive: card(
    [
      [
        "Kijk of de films zijn gegeven of gewist, zoals is afgesproken.",
        "See whether the films were given or erased, as was agreed.",
      ],
      ["Leg het traject daarna weg.", "Then put the trajectory away."],
    ],
    [
      "Wat klaar is, blijft te lezen en verandert niet meer.",
      "What is done can still be read and changes no more.",
    ],
    { source: fromVht412 },
  ),
};
