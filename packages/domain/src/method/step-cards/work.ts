import { card, fromKVht, fromVht412 } from "./card.ts";

/** From a film that came in to a look-back that is written up. */
export const workCards = {
  "recording-preparing": card(
    [
      [
        "Je hoeft nu niets te doen. Kijken kan meestal al voordat alles klaar is.",
        "Nothing to do now. You can mostly look before all is ready.",
      ],
    ],
    [
      "De film wordt klaargezet zodat je hem beeld voor beeld kunt bekijken.",
      "The film is prepared so that you can look at it picture by picture.",
    ],
  ),
  "recording-refused": card(
    [
      [
        "Lees waarom de film niet gelezen kon worden, en kies het bestand opnieuw.",
        "Read why the film could not be read, and choose the file again.",
      ],
    ],
    [
      "De film staat nog op je camera. Haal hem daar pas weg als hier staat dat het mag.",
      "The film is still on your camera. Take it away only when it says here that you may.",
    ],
  ),
  analyse: card(
    [
      [
        "Kijk de film eerst één keer helemaal, zonder te stoppen. Schrijf je eerste indruk op.",
        "First look at the whole film once, without stopping. Write down your first impression.",
      ],
      [
        "Lees de vraag en het laatste werkpunt nog eens.",
        "Read the question and the last working point again.",
      ],
      [
        "Zoek de initiatieven van het kind en hoe de ouder ze ontvangt.",
        "Find the child’s initiatives and how the parent receives them.",
      ],
    ],
    [
      "Initiatief en ontvangst zijn de kern van de basiscommunicatie. Een reeks van ja is wat je wilt vinden, laten zien en langer maken.",
      "Initiative and reception are the heart of basic communication. A series of yes is what you want to find, show and lengthen.",
    ],
    {
      hear: [
        "Ik bekijk jullie film en zoek mooie momenten.",
        "Ik bekijk uw film en zoek mooie momenten.",
        "I look at your film and find good moments.",
      ],
      source: fromVht412,
    },
  ),
  plan: card(
    [
      [
        "Kies 2 tot 4 korte fragmenten. Begin en eindig met iets wat lukt.",
        "Choose 2 to 4 short clips. Begin and end with something that works.",
      ],
      [
        "Maak bij elk fragment een open vraag en kies een foto om op stil te staan.",
        "Make an open question for each clip and choose a still to stand still at.",
      ],
      [
        "Vraag je af: is de vraag beantwoord, en is alles respectvol?",
        "Ask yourself: is the question answered, and is everything respectful?",
      ],
    ],
    [
      "Ouders leren van wat zij zelf al doen. Drie keer wat lukt, hoogstens één keer een werkpunt.",
      "Parents learn from what they do already. Three times what works, at most once a working point.",
    ],
    { source: fromVht412 },
  ),
  "look-back-plan": card(
    [
      [
        "Spreek binnen een week na de film af, liefst met beide ouders.",
        "Agree on a day within a week after the film, with both parents if you can.",
      ],
    ],
    [
      "Hoe korter na de film, hoe beter de ouders het moment nog kennen.",
      "The sooner after the film, the better the parents still know the moment.",
    ],
    {
      hear: ["Wanneer kijken we samen?", "Wanneer kijken we samen?", "When do we look together?"],
      source: fromKVht,
    },
  ),
  "look-back-hold": card(
    [
      [
        "Begin met: hoe was het sinds de film? Herhaal de vraag van de ouders.",
        "Begin with: how was it since the film? Repeat the parents’ question.",
      ],
      [
        "Speel een fragment zonder te praten. Vraag: wat zie je? Wacht.",
        "Play a clip without talking. Ask: what do you see? Wait.",
      ],
      [
        "Zet stil op de foto. De ouder eerst, jij ontvangt en benoemt.",
        "Freeze on the still. The parent first; you receive and name.",
      ],
      [
        "Laat de ouders het werkpunt zelf zeggen, en waar en wanneer zij het proberen.",
        "Let the parents say the working point themselves, and where and when they will try it.",
      ],
    ],
    [
      "De ouders leiden het gesprek. Wat zij zelf ontdekken, nemen zij mee.",
      "The parents lead the talk. What they discover themselves, they take along.",
    ],
    {
      hear: [
        "We kijken samen terug. Jij bepaalt wanneer we stilzetten.",
        "We kijken samen terug. U bepaalt wanneer we stilzetten.",
        "We look back together. You decide when we pause.",
      ],
      source: fromVht412,
    },
  ),
  "look-back-write-up": card(
    [
      [
        "Kijk na of de woorden van de ouders en het werkpunt goed zijn opgeschreven.",
        "Check that the parents’ words and the working point are written down well.",
      ],
    ],
    [
      "Hun woorden staan op elk volgend scherm. Zij moeten zichzelf erin herkennen.",
      "Their words stand on every next screen. They must recognise themselves in them.",
    ],
  ),
};
