import { defineMessages } from "../../platform/language.ts";
import type { KeyGroup, KeyName } from "./key-names.ts";

interface KeyWords {
  readonly title: string;
  readonly off: string;
  readonly change: string;
  readonly print: string;
  readonly space: string;
  readonly groups: Readonly<Record<KeyGroup, string>>;
  /** What each single key does. */
  readonly does: Readonly<Record<KeyName, string>>;
  /** What a key does with Shift, where that is something. */
  readonly withShift: Partial<Readonly<Record<KeyName, string>>>;
  /** Keys that are always the same. */
  readonly fixed: Readonly<
    Record<
      | "space"
      | "frames"
      | "seconds"
      | "ends"
      | "digits"
      | "nextPerson"
      | "persons"
      | "reception"
      | "open"
      | "remove"
      | "escape"
      | "undo"
      | "save",
      string
    >
  >;
}

const nl: KeyWords = {
  title: "Toetsen",
  off: "Losse toetsen staan uit. Je zet ze aan bij Instellingen.",
  change: "Toetsen veranderen",
  print: "Afdrukken",
  space: "spatie",
  groups: { play: "Afspelen", code: "Coderen", choose: "Kiezen", other: "Verder" },
  does: {
    "play-back": "terug, nog eens = sneller",
    stop: "stil; vasthouden met terug of vooruit = heel langzaam",
    "play-forward": "vooruit, nog eens = sneller",
    replay: "laatste seconden nog eens",
    repeat: "herhaal begin tot einde",
    "toggle-slow": "langzaam aan en uit",
    "toggle-full": "volledig beeld",
    "toggle-sound": "geluid aan en uit",
    "toggle-valence": "ja of nee (het tegendeel)",
    "next-addressee": "naar wie",
    "next-receiver": "initiatief: wie ontvangt het",
    "open-elements": "onderdelen; dan een cijfer",
    "toggle-star": "geslaagd moment",
    "next-page": "volgende bladzijde met codes",
    "previous-marker": "vorige code",
    "next-marker": "volgende code",
    "edge-back": "begin één beeld eerder",
    "edge-on": "begin één beeld later",
    "set-in": "begin hier",
    "set-out": "einde hier",
    "clear-in-out": "begin en einde weg",
    "make-clip": "fragment maken",
    "make-still": "foto maken",
    "make-note": "notitie bij dit beeld",
    "zoom-in": "inzoomen",
    "show-keys": "deze kaart",
  },
  withShift: {
    "previous-marker": "vorig fragment",
    "next-marker": "volgend fragment",
    "edge-back": "einde één beeld eerder",
    "edge-on": "einde één beeld later",
    "set-in": "ga naar begin",
    "set-out": "ga naar einde",
    "zoom-in": "uitzoomen",
  },
  fixed: {
    space: "afspelen, stilzetten",
    frames: "één beeld",
    seconds: "één seconde",
    ends: "begin, einde van de film",
    digits: "code; vasthouden = zo lang het duurt",
    nextPerson: "code voor de volgende persoon",
    persons: "kies persoon",
    reception: "initiatief: ontvangen, gemist, zoals berekend",
    open: "naar de zin over wat gekozen is",
    remove: "verwijder wat gekozen is",
    escape: "niets gekozen",
    undo: "ongedaan, opnieuw",
    save: "zegt of alles bewaard is",
  },
};

const en: KeyWords = {
  title: "Keys",
  off: "Single keys are off. You switch them on in Settings.",
  change: "Change keys",
  print: "Print",
  space: "space",
  groups: { play: "Playing", code: "Coding", choose: "Choosing", other: "More" },
  does: {
    "play-back": "back, again = faster",
    stop: "stop; held with back or forward = very slow",
    "play-forward": "forward, again = faster",
    replay: "the last seconds again",
    repeat: "repeat begin to end",
    "toggle-slow": "slow on and off",
    "toggle-full": "full picture",
    "toggle-sound": "sound on and off",
    "toggle-valence": "yes or no (the opposite)",
    "next-addressee": "toward whom",
    "next-receiver": "initiative: who receives it",
    "open-elements": "elements; then a digit",
    "toggle-star": "successful moment",
    "next-page": "next page of codes",
    "previous-marker": "previous code",
    "next-marker": "next code",
    "edge-back": "begin one frame earlier",
    "edge-on": "begin one frame later",
    "set-in": "begin here",
    "set-out": "end here",
    "clear-in-out": "clear begin and end",
    "make-clip": "make clip",
    "make-still": "make photo",
    "make-note": "note at this frame",
    "zoom-in": "zoom in",
    "show-keys": "this card",
  },
  withShift: {
    "previous-marker": "previous clip",
    "next-marker": "next clip",
    "edge-back": "end one frame earlier",
    "edge-on": "end one frame later",
    "set-in": "go to begin",
    "set-out": "go to end",
    "zoom-in": "zoom out",
  },
  fixed: {
    space: "play, pause",
    frames: "one frame",
    seconds: "one second",
    ends: "begin, end of the film",
    digits: "code; hold = as long as it lasts",
    nextPerson: "code for the next person",
    persons: "choose person",
    reception: "initiative: received, missed, as computed",
    open: "to the sentence about what is chosen",
    remove: "remove what is chosen",
    escape: "nothing chosen",
    undo: "undo, redo",
    save: "says whether everything is saved",
  },
};

/** What every key does, for the key card and the settings. */
export const keyMessages = defineMessages({ nl, en });
