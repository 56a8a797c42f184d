import type { Task } from "@samenkijken/contract/trajectory-state";
import type { Language } from "@samenkijken/contract/shapes";

/** `who` is the person whom it is about, `n` the number of the film; empty where there is none. */
interface About {
  readonly who: string;
  readonly n: string;
}
type Say = (about: About) => string;

/** What each task of the rules says (domain appendix C); a task without words does not compile. */
export const taskWords: Readonly<Record<Language, Readonly<Record<Task["id"], Say>>>> = {
  nl: {
    "referral-triage": () => "Aanmelding bekijken",
    "referral-allocate": () => "Aanmelding toewijzen",
    "consent-remind": ({ who }) => `${who} herinneren aan de toestemming`,
    "consent-remind-again": ({ who }) => `${who} nog eens herinneren aan de toestemming`,
    "consent-call": ({ who }) => `${who} bellen over de toestemming`,
    "consent-unreachable": ({ who }) => `Nog geen antwoord van ${who}. Lukt het niet, leg dat dan vast`,
    "film-remind": ({ n }) => `Ouders herinneren aan opname ${n}: kies een gewoon moment, tv uit`,
    "film-remind-morning": ({ n }) => `Vandaag opname ${n}: stuur de ouders een bericht`,
    analyse: ({ n }) => `Opname ${n} analyseren`,
    "look-back": ({ n }) => `Terugkijken ${n} houden`,
    "film-next": ({ n }) => `Bellen over opname ${n}`,
    midway: () => "Tussenevaluatie houden",
    "window-ending": () => "De periode loopt af: bespreek het afronden",
    "closing-invite": ({ who }) => `${who} uitnodigen voor de vragen bij het afronden`,
    "closing-remind": ({ who }) => `${who} herinneren aan de vragen bij het afronden`,
    "closing-remind-again": ({ who }) => `${who} nog eens herinneren aan de vragen bij het afronden`,
    "films-after-closing": () => "Films wissen of meegeven",
    "follow-up-plan": () => "Follow-up plannen",
    "follow-up-deadline": () => "Follow-up houden",
    "child-turns-12": ({ who }) => `${who} wordt 12: kijk de toestemming na`,
    "child-turns-16": ({ who }) => `${who} wordt 16: kijk de toestemming na`,
  },
  en: {
    "referral-triage": () => "Look at the referral",
    "referral-allocate": () => "Give the referral to a trainer",
    "consent-remind": ({ who }) => `Remind ${who} of the consent`,
    "consent-remind-again": ({ who }) => `Remind ${who} of the consent once more`,
    "consent-call": ({ who }) => `Call ${who} about the consent`,
    "consent-unreachable": ({ who }) => `No answer from ${who} yet. Write it down if it stays so`,
    "film-remind": ({ n }) => `Remind the parents of recording ${n}: choose an ordinary moment, TV off`,
    "film-remind-morning": ({ n }) => `Recording ${n} today: send the parents a message`,
    analyse: ({ n }) => `Analyse recording ${n}`,
    "look-back": ({ n }) => `Hold look-back ${n}`,
    "film-next": ({ n }) => `Call about recording ${n}`,
    midway: () => "Hold the midway evaluation",
    "window-ending": () => "The period ends: discuss closing",
    "closing-invite": ({ who }) => `Invite ${who} to answer the questions at closing`,
    "closing-remind": ({ who }) => `Remind ${who} of the questions at closing`,
    "closing-remind-again": ({ who }) => `Remind ${who} once more of the questions at closing`,
    "films-after-closing": () => "Erase the films or give them along",
    "follow-up-plan": () => "Plan the follow-up",
    "follow-up-deadline": () => "Hold the follow-up",
    "child-turns-12": ({ who }) => `${who} turns 12: check the consent`,
    "child-turns-16": ({ who }) => `${who} turns 16: check the consent`,
  },
};
