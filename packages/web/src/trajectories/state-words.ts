import type { Language } from "@samenkijken/contract/shapes";
import type { Deviated, Warning } from "@samenkijken/contract/trajectory-state";
import type { Trajectory } from "@samenkijken/contract/trajectories";

/** What a warning may name. */
interface WarningFacts {
  readonly n: string;
  readonly who: string;
  readonly pausedDays: number;
}

const rested = (days: number) => (days === 0 ? "" : ` Er was ${days} dagen pauze; de periode loopt door.`);
const restedEn = (days: number) =>
  days === 0 ? "" : ` There was a pause of ${days} days; the time goes on.`;

export const warningWords: Readonly<
  Record<Language, Readonly<Record<Warning["id"], (facts: WarningFacts) => string>>>
> = {
  nl: {
    "window-ending": ({ pausedDays }) => `De periode van dit programma loopt af.${rested(pausedDays)}`,
    "window-exceeded": ({ pausedDays }) => `De periode van dit programma is voorbij.${rested(pausedDays)}`,
    "maximum-exceeded": ({ n }) => `Er zijn ${n} opnames, meer dan dit programma heeft.`,
    "look-back-late": ({ n }) => `Terugkijken bij opname ${n} laat langer op zich wachten dan afgesproken.`,
    "follow-up-missed": () => "De follow-up had al gedaan moeten zijn.",
    "child-turns-12": ({ who }) => `${who} wordt binnenkort 12. Dan kiest ${who} mee over toestemming.`,
    "child-turns-16": ({ who }) => `${who} wordt binnenkort 16. Dan kiest ${who} zelf over toestemming.`,
  },
  en: {
    "window-ending": ({ pausedDays }) => `The time of this programme is ending.${restedEn(pausedDays)}`,
    "window-exceeded": ({ pausedDays }) => `The time of this programme has passed.${restedEn(pausedDays)}`,
    "maximum-exceeded": ({ n }) => `There are ${n} recordings, more than this programme has.`,
    "look-back-late": ({ n }) => `The look-back at recording ${n} waits longer than agreed.`,
    "follow-up-missed": () => "The follow-up should have been held.",
    "child-turns-12": ({ who }) => `${who} turns 12 soon. Then ${who} chooses about consent too.`,
    "child-turns-16": ({ who }) => `${who} turns 16 soon. Then ${who} chooses about consent alone.`,
  },
};

/** Where a trajectory went another way than its programme. */
export const deviationWords: Readonly<
  Record<Language, Readonly<Record<Deviated["id"], (n: string) => string>>>
> = {
  nl: {
    "maximum-exceeded": (n) => `${n} opnames, meer dan het programma heeft`,
    "window-exceeded": () => "Langer dan de periode van het programma",
    "closed-early": () => "Eerder afgerond dan de periode van het programma",
    "look-back-late": (n) => `Terugkijken bij opname ${n} was later dan afgesproken`,
    "look-back-never": (n) => `Bij opname ${n} is niet teruggekeken`,
    "midway-skipped": () => "Geen tussenevaluatie",
    "school-films-exceeded": () => "Meer films op school dan het programma heeft",
    "follow-up-late": () => "De follow-up was later dan afgesproken",
    "follow-up-missed": () => "Er was geen follow-up",
  },
  en: {
    "maximum-exceeded": (n) => `${n} recordings, more than the programme has`,
    "window-exceeded": () => "Longer than the time of the programme",
    "closed-early": () => "Closed before the time of the programme",
    "look-back-late": (n) => `The look-back at recording ${n} was later than agreed`,
    "look-back-never": (n) => `Nobody looked back at recording ${n}`,
    "midway-skipped": () => "No midway evaluation",
    "school-films-exceeded": () => "More films at school than the programme has",
    "follow-up-late": () => "The follow-up was later than agreed",
    "follow-up-missed": () => "There was no follow-up",
  },
};

type State = Trajectory["state"];

export const stateWords: Readonly<
  Record<
    Language,
    {
      readonly main: Readonly<Record<State["main"], string>>;
      readonly side: Readonly<Record<NonNullable<State["side"]>, string>>;
    }
  >
> = {
  nl: {
    main: {
      referral: "Aangemeld",
      triage: "Aanmelding bekeken",
      waitlist: "Op de wachtlijst",
      "not-started": "Nog niet begonnen",
      intake: "Kennismaken",
      "consent-complete": "Toestemming compleet",
      "goals-set": "Doelen vastgelegd",
      "cycle-planned": "Opname gepland",
      "cycle-recorded": "Film binnen",
      "cycle-analysed": "Klaar om terug te kijken",
      "cycle-reviewed": "Teruggekeken",
      "cycle-agreed": "Werkpunt afgesproken",
      "midway-evaluation": "Tussenevaluatie",
      "closing-evaluation": "Afronden bespreken",
      closed: "Afgerond",
      "follow-up-due": "Tijd voor de follow-up",
      "follow-up-done": "Follow-up gedaan",
      archived: "In het archief",
    },
    side: {
      paused: "pauze",
      "referred-on": "doorverwezen",
      "dropped-out": "voortijdig gestopt",
      "withdrawn-consent": "toestemming ingetrokken",
    },
  },
  en: {
    main: {
      referral: "Referred",
      triage: "Referral looked at",
      waitlist: "On the waiting list",
      "not-started": "Not started yet",
      intake: "Getting to know each other",
      "consent-complete": "Consent complete",
      "goals-set": "Goals written down",
      "cycle-planned": "Recording planned",
      "cycle-recorded": "Film is in",
      "cycle-analysed": "Ready to look back",
      "cycle-reviewed": "Looked back",
      "cycle-agreed": "Working point agreed",
      "midway-evaluation": "Midway evaluation",
      "closing-evaluation": "Talking about closing",
      closed: "Closed",
      "follow-up-due": "Time for the follow-up",
      "follow-up-done": "Follow-up held",
      archived: "In the archive",
    },
    side: {
      paused: "pause",
      "referred-on": "referred on",
      "dropped-out": "stopped early",
      "withdrawn-consent": "consent withdrawn",
    },
  },
};
