import { addMonths, type IsoDate } from "../time/iso-date.ts";
import type { Wording } from "./wording.ts";

/** The six states of sleeping and waking of a young child (Brazelton, Prechtl; domain §1.4). */
export const childStateIds = ["S1", "S2", "S3", "S4", "S5", "S6"] as const;
export type ChildStateId = (typeof childStateIds)[number];

/** One state in everyday words, and whether it is one to film in. */
export type ChildState = {
  readonly name: Wording;
  /** How to know it, in a few words. */
  readonly seen: Wording;
  /** `asks`: the film is kept, with a gentle question why it was made then. */
  readonly filming: "fits" | "asks";
};

/** The states by their code; what is filmed is awake and attentive, or active (handbook of K-VHT; requirement B-10). */
export const childStates: Readonly<Record<ChildStateId, ChildState>> = {
  S1: {
    name: { nl: "Slaapt diep", en: "Deep asleep" },
    seen: { nl: "Ligt stil, ademt rustig", en: "Lies still, breathes quietly" },
    filming: "asks",
  },
  S2: {
    name: { nl: "Slaapt licht", en: "Lightly asleep" },
    seen: { nl: "Beweegt, trekt gezichtjes", en: "Moves, pulls faces" },
    filming: "asks",
  },
  S3: {
    name: { nl: "Soezerig", en: "Drowsy" },
    seen: { nl: "Ogen half open, zware oogleden", en: "Eyes half open, heavy lids" },
    filming: "asks",
  },
  S4: {
    name: { nl: "Wakker en aandachtig", en: "Awake and attentive" },
    seen: { nl: "Rustig, kijkt helder rond", en: "Calm, looks around brightly" },
    filming: "fits",
  },
  S5: {
    name: { nl: "Actief", en: "Active" },
    seen: { nl: "Beweegt veel, speelt", en: "Moves a lot, plays" },
    filming: "fits",
  },
  S6: {
    name: { nl: "Huilt", en: "Cries" },
    seen: { nl: "Huilt of is overstuur", en: "Cries or is upset" },
    filming: "asks",
  },
};

/** Where the states come from. */
export const childStatesSource: Wording = {
  nl: "Slaap-waaktoestanden naar Brazelton en Prechtl; handboek K-VHT: filmen als het kind wakker en aandachtig of actief is. Eigen woorden, nog te bevestigen door AIT",
  en: "States of sleeping and waking after Brazelton and Prechtl; handbook of K-VHT: film when the child is awake and attentive or active. Own wording, to be confirmed by AIT",
};

/** Whether the state of this child is asked with a film: K-VHT is for babies and toddlers, up to the fourth birthday. */
export function asksState(birthDate: IsoDate, filmedOn: IsoDate): boolean {
  return filmedOn < addMonths(birthDate, 48);
}

/** Whether the film asks why it was made: at its start only awake children, and drowsy may be how it ends (domain §1.4). */
export function asksReason(states: {
  readonly atStart: ChildStateId;
  readonly atEnd: ChildStateId;
}): boolean {
  const { atStart, atEnd } = states;
  return childStates[atStart].filming === "asks" || (atEnd !== "S3" && childStates[atEnd].filming === "asks");
}
