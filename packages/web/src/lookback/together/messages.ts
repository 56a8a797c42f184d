import { defineMessages } from "../../platform/language.ts";
import { plural } from "../../platform/plural.ts";
import type { MarkKind } from "./mark-together.ts";

/** Those who look along, as they are spoken to. */
export interface Watchers {
  readonly form: "je" | "u";
  readonly number: "one" | "many";
}

/** Who it is about and what it is. */
export interface Doing {
  readonly name: string;
  readonly kind: MarkKind;
  /** Whether that person is the only one who looks along. */
  readonly isSelf: boolean;
}

/** The row of those who look along; the form of address with its weight. */
const rowNl = { je: { one: "Jij", many: "Jullie" }, u: { one: "U", many: "U" } } as const;

const youNl = { je: { one: "Je", many: "Jullie" }, u: { one: "U", many: "U" } } as const;

function verbNl({ form, number }: Watchers, verb: { one: string; many: string }): string {
  return `${youNl[form][number]} ${form === "je" && number === "many" ? verb.many : verb.one}`;
}

function thatNl({ form }: Watchers, { name, kind, isSelf }: Doing): string {
  if (kind === "begins") return `dat ${name} iets begon`;
  return isSelf ? `dat ${form} zelf reageerde` : `dat ${name} reageerde`;
}

function thatEn({ name, kind, isSelf }: Doing): string {
  if (kind === "begins") return `${name} start something`;
  return isSelf ? "yourself respond" : `${name} respond`;
}

const timesNl = (count: number): string => `${String(count)} keer`;
const timesEn = (count: number): string => plural("en", count, { one: "time", other: "times" });

/** Words of looking and marking together. Parents read them: no codes, nothing missed, no marks for anyone. */
export const togetherMessages = defineMessages({
  nl: {
    open: "Samen merken",
    title: "Samen kijken en merken",
    help: {
      je: "Druk op een knop als je iets ziet. Niets is goed of fout.",
      u: "Druk op een knop als u iets ziet. Niets is goed of fout.",
    },
    readOnly: "Hier kun je kijken. Merken doet de trainer van dit gezin.",
    leave: "Terug naar het gesprek",
    compare: "Bekijk wat we zagen",
    markOn: "Verder met merken",
    buttons: "Knoppen om te merken",
    buttonBegins: (name: string) => `Hier begint ${name} iets`,
    hintBegins: "Kijken, lachen, een geluidje, wijzen, pakken",
    buttonReceives: (name: string) => `Hier reageert ${name}`,
    buttonSelf: "Hier reageer ik",
    hintReceives: "Laat merken: ik heb je gezien",
    nobody: "In deze film is niemand gekozen die te zien is.",
    begins: (name: string) => `${name} begint iets`,
    receives: (name: string) => `${name} reageert`,
    marked: (time: string, what: string) => `Gemerkt op ${time}: ${what}`,
    already: "Dat moment is al gemerkt",
    refused: "Dit moment kan niet gemerkt worden",
    undone: "De laatste stap is teruggedraaid",
    nothingToUndo: "Er is niets om terug te draaien",
    removed: (time: string, what: string) => `Weggehaald op ${time}: ${what}`,
    undo: "Laatste terug",
    stretch: "Wat kijken we?",
    wholeFilm: "De hele film",
    clip: (nth: number) => `Fragment ${String(nth)}`,
    own: (from: string, to: string) => `Zelf gekozen: ${from} tot ${to}`,
    from: "Begin hier",
    until: "Tot en met hier",
    emptySpan: "Zo blijft er niets over. Ga eerst naar een andere plek in de film.",
    again: "Vanaf het begin",
    goOn: "Verder",
    pause: "Stilzetten",
    slow: "Langzaam",
    space: "spatie",
    sound: "Toon bij het merken",
    line: "Plek in de film",
    lineOf: (at: string, end: string) => `${at} van ${end}`,
    marks: "Dit hebben we gemerkt",
    noMarks: "Nog niets. Zet de film aan en kijk samen.",
    look: (time: string, what: string) => `${time} ${what}, bekijken`,
    remove: (time: string, what: string) => `Haal weg: ${time} ${what}`,
    loading: "Even wachten, het merken wordt klaargezet.",
    unknownScheme: "Deze film gebruikt een lijst die deze versie niet kent.",
    openAgain: "Opnieuw proberen",
    trainer: "De trainer",
    storyTitle: "Dit zagen we samen",
    saw: (who: Watchers, count: number, doing: Doing) =>
      count === 0
        ? `Bij ${doing.name} is hier nog niets gemerkt.`
        : `${verbNl(who, { one: "zag", many: "zagen" })} ${timesNl(count)} ${thatNl(who, doing)}.`,
    deskSaw: (trainer: string, count: number) =>
      count === 0
        ? `${trainer} zag er achter het bureau geen.`
        : `${trainer} zag er achter het bureau ${String(count)}.`,
    same: (who: Watchers, count: number) => {
      if (count === 0) return `${verbNl(who, { one: "zag", many: "zagen" })} andere momenten.`;
      return count === 1 ? "1 daarvan was hetzelfde moment." : `${String(count)} daarvan waren dezelfde.`;
    },
    allSame: (count: number): string =>
      count === 1 ? "Dat was hetzelfde moment." : "Dat waren dezelfde momenten.",
    inAll: (count: number) => `Samen zijn dat ${String(count)} momenten om naar te kijken.`,
    nothingYet: "In dit stuk is nog niets gemerkt.",
    rowTogether: (who: Watchers): string => rowNl[who.form][who.number],
    rows: (name: string) => `Momenten van ${name}`,
    seenBy: (time: string, who: string) => `${time}, gezien door ${who}`,
    and: (one: string, other: string) => `${one} en ${other}`,
    lookHint: "Druk op een moment om het samen te bekijken.",
  },
  en: {
    open: "Mark together",
    title: "Watch and mark together",
    help: {
      je: "Press a button when you see something. Nothing is right or wrong.",
      u: "Press a button when you see something. Nothing is right or wrong.",
    },
    readOnly: "You can look here. Marking is done by the trainer of this family.",
    leave: "Back to the talk",
    compare: "Look at what we saw",
    markOn: "Go on marking",
    buttons: "Buttons for marking",
    buttonBegins: (name) => `Here ${name} starts something`,
    hintBegins: "Looking, laughing, a little sound, pointing, reaching",
    buttonReceives: (name) => `Here ${name} responds`,
    buttonSelf: "Here I respond",
    hintReceives: "Shows: I saw you",
    nobody: "Nobody was chosen who can be seen in this film.",
    begins: (name) => `${name} starts something`,
    receives: (name) => `${name} responds`,
    marked: (time, what) => `Marked at ${time}: ${what}`,
    already: "That moment is marked already",
    refused: "This moment cannot be marked",
    undone: "The last step was taken back",
    nothingToUndo: "There is nothing to take back",
    removed: (time, what) => `Taken away at ${time}: ${what}`,
    undo: "Take back the last",
    stretch: "What do we watch?",
    wholeFilm: "The whole film",
    clip: (nth) => `Clip ${String(nth)}`,
    own: (from, to) => `Chosen here: ${from} to ${to}`,
    from: "Begin here",
    until: "Up to here",
    emptySpan: "Nothing would be left. First go to another place in the film.",
    again: "From the start",
    goOn: "Go on",
    pause: "Pause",
    slow: "Slow",
    space: "space",
    sound: "Tone when marking",
    line: "Place in the film",
    lineOf: (at, end) => `${at} of ${end}`,
    marks: "This we marked",
    noMarks: "Nothing yet. Start the film and watch together.",
    look: (time, what) => `${time} ${what}, look at it`,
    remove: (time, what) => `Take away: ${time} ${what}`,
    loading: "One moment, the marking is being made ready.",
    unknownScheme: "This film uses a list that this version does not know.",
    openAgain: "Try again",
    trainer: "The trainer",
    storyTitle: "This we saw together",
    saw: (_who, count, doing) =>
      count === 0
        ? `Nothing is marked with ${doing.name} here yet.`
        : `You saw ${thatEn(doing)} ${timesEn(count)}.`,
    deskSaw: (trainer, count) =>
      count === 0 ? `${trainer} saw none at the desk.` : `${trainer} saw ${String(count)} at the desk.`,
    same: (_who, count) => {
      if (count === 0) return "You saw other moments.";
      return count === 1 ? "1 of them was the same moment." : `${String(count)} of them were the same.`;
    },
    allSame: (count) => (count === 1 ? "That was the same moment." : "Those were the same moments."),
    inAll: (count) => `Together that makes ${String(count)} moments to look at.`,
    nothingYet: "Nothing was marked in this part yet.",
    rowTogether: () => "You",
    rows: (name) => `Moments of ${name}`,
    seenBy: (time, who) => `${time}, seen by ${who}`,
    and: (one, other) => `${one} and ${other}`,
    lookHint: "Press a moment to look at it together.",
  },
});

export type TogetherWords = (typeof togetherMessages)["nl"];
