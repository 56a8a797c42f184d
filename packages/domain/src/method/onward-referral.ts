import type { Wording } from "./wording.ts";

/** A place to which a family can be referred on (doorverwijzing). */
export type OnwardDestination = {
  readonly id: OnwardDestinationId;
  readonly label: Wording;
  /** What to think of before choosing it. */
  readonly help: Wording | null;
};

/** Why a family is referred on, coded so that it can be counted. */
export type OnwardReason = { readonly id: OnwardReasonId; readonly label: Wording };

export type OnwardDestinationId = (typeof onwardDestinationIds)[number];
export type OnwardReasonId = (typeof onwardReasonIds)[number];

/** The ids in the order in which a form offers them. */
export const onwardDestinationIds = [
  "imh-specialist",
  "youth-mental-health",
  "speech-therapist",
  "doctor",
  "local-team",
  "longer-vht",
  "adult-care",
  "veilig-thuis",
  "other",
] as const;

export const onwardReasonIds = [
  "heavier",
  "child-development",
  "parent-own-help",
  "safety",
  "practical-help",
  "longer-help",
  "family-wish",
  "other",
] as const;

/** Destinations and reasons of referring on (domain §2.10; common in practice, to be confirmed by AIT). */
export const onwardReferral: {
  readonly source: Wording;
  readonly unverified: true;
  readonly destinations: readonly OnwardDestination[];
  readonly reasons: readonly OnwardReason[];
} = {
  source: {
    nl: "Gangbare praktijk, eigen woorden, versie 1, nog te bevestigen door AIT",
    en: "Common practice, own wording, version 1, to be confirmed by AIT",
  },
  unverified: true,
  destinations: [
    destination("imh-specialist", "IMH-specialist", "Infant mental health specialist"),
    destination("youth-mental-health", "Jeugd-ggz", "Youth mental health care"),
    destination("speech-therapist", "Logopedist", "Speech therapist"),
    destination("doctor", "Jeugdarts of huisarts", "Youth doctor or general practitioner"),
    destination("local-team", "Lokaal team", "Local team"),
    destination("longer-vht", "Langere of intensievere VHT", "Longer or more intensive VHT"),
    destination("adult-care", "Hulp voor een ouder zelf", "Help for a parent"),
    {
      ...destination("veilig-thuis", "Veilig Thuis", "Veilig Thuis (reporting centre)"),
      help: {
        nl: "Alleen als de ouders dit weten. De afweging zelf hoort in het protocol van je organisatie, niet hier.",
        en: "Only when the parents know. The consideration itself belongs in your organisation’s protocol, not here.",
      },
    },
    destination("other", "Ergens anders", "Somewhere else"),
  ],
  reasons: [
    reason(
      "heavier",
      "De problemen zijn zwaarder dan licht tot matig",
      "The problems are heavier than light to moderate",
    ),
    reason(
      "child-development",
      "Vragen over de ontwikkeling van het kind",
      "Questions about the child’s development",
    ),
    reason("parent-own-help", "Een ouder heeft eerst zelf hulp nodig", "A parent needs help first"),
    reason("safety", "Eerst moet het veilig zijn", "It must be safe first"),
    reason("practical-help", "Praktische hulp is nu meer nodig", "Practical help is needed more now"),
    reason(
      "longer-help",
      "Er is langer hulp nodig dan dit programma duurt",
      "Help is needed for longer than this programme lasts",
    ),
    reason("family-wish", "Het gezin wil liever iets anders", "The family prefers something else"),
    reason("other", "Een andere reden", "Another reason"),
  ],
};

function destination(id: OnwardDestinationId, nl: string, en: string): OnwardDestination {
  return { id, label: { nl, en }, help: null };
}

function reason(id: OnwardReasonId, nl: string, en: string): OnwardReason {
  return { id, label: { nl, en } };
}
