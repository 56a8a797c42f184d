import { card, fromVht412 } from "./card.ts";

/** Halfway, at school, closing and after it. */
export const endCards = {
  "midway-evaluate": card(
    [
      [
        "Vraag: is de vraag nog de goede? Wat gaat er beter, en waardoor?",
        "Ask: is the question still the right one? What goes better, and through what?",
      ],
      ["Kies samen wat er nog nodig is.", "Choose together what is still needed."],
    ],
    [
      "Halverwege kunnen de ouders bijsturen. Het is hun traject.",
      "Halfway the parents can steer. It is their trajectory.",
    ],
    {
      hear: [
        "Hoe gaat het nu met je vraag?",
        "Hoe gaat het nu met uw vraag?",
        "How is it going with your question now?",
      ],
      source: fromVht412,
    },
  ),
  "school-film-plan": card(
    [
      [
        "Vraag eerst toestemming aan beide ouders en aan de school.",
        "First ask the consent of both parents and of the school.",
      ],
      [
        "Film één keer op school. Kijk daarna terug met de leerkracht, en pas dan met leerkracht en ouders samen.",
        "Film once at school. Look back with the teacher, and only then with teacher and parents together.",
      ],
    ],
    [
      "Wat thuis werkt, kan op school ook helpen. De leerkracht leidt dat gesprek.",
      "What works at home can help at school too. The teacher leads that talk.",
    ],
    {
      hear: [
        "Vind je filmen op school goed?",
        "Vindt u filmen op school goed?",
        "Is filming at school fine with you?",
      ],
      source: fromVht412,
    },
  ),
  "closing-discuss": card(
    [
      [
        "Vergelijk samen een fragment uit de eerste en uit de laatste film.",
        "Compare a clip of the first and of the last film together.",
      ],
      [
        "Vraag wat er veranderd is, en wat de ouders daarvoor deden.",
        "Ask what has changed, and what the parents did for it.",
      ],
      [
        "Bespreek wat er met de films gebeurt en wie ze bewaart.",
        "Discuss what happens to the films and who keeps them.",
      ],
    ],
    [
      "Bij het afronden zien ouders hun eigen weg. Dat geeft vertrouwen om zelf verder te gaan.",
      "At closing parents see their own way. That gives confidence to go on by themselves.",
    ],
    { hear: ["Hoe gaat het nu?", "Hoe gaat het nu?", "How is it going now?"], source: fromVht412 },
  ),
  "follow-up-due": card(
    [
      [
        "Bel of bezoek de ouders. Vraag hoe het een half jaar later gaat met hun vraag.",
        "Call or visit the parents. Ask how it goes with their question half a year later.",
      ],
    ],
    [
      "Zo weet je of wat de ouders leerden, is gebleven.",
      "So you know whether what the parents learned has stayed.",
    ],
    {
      hear: [
        "Hoe is het een half jaar later?",
        "Hoe is het een half jaar later?",
        "How is it half a year later?",
      ],
      source: fromVht412,
    },
  ),
  closed: card(
    [],
    [
      "Dit traject is klaar. Er is niets meer te doen.",
      "This trajectory is done. There is nothing left to do.",
    ],
  ),
  "nothing-due": card([], ["Er is nu niets aan de beurt.", "Nothing is due now."]),
};
