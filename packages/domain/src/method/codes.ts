import type { Code, CodingScheme } from "@samenkijken/annotation/scheme/coding-scheme";
import { elementsOf } from "./elements.ts";

/** Own wording after the classical table of contact principles; the founder's wording is the method owner's to correct. */
const source =
  "Contact principles after Dekker & Biemans (1994), nine codes; own wording, to be confirmed by AIT";

const attention: Code = {
  id: "ATTENTION",
  elements: elementsOf["ATTENTION"] ?? [],
  key: 1,
  glyph: "eye",
  label: { nl: "Aandacht", en: "Attention" },
  receives: false,
  isInitiative: false,
};
const initiative: Code = {
  id: "INITIATIVE",
  elements: elementsOf["INITIATIVE"] ?? [],
  key: 2,
  glyph: "play",
  label: { nl: "Initiatief", en: "Initiative" },
  receives: false,
  isInitiative: true,
};
const follow: Code = {
  id: "FOLLOW",
  elements: elementsOf["FOLLOW"] ?? [],
  key: 3,
  glyph: "chevrons",
  label: { nl: "Volgen", en: "Follow" },
  receives: true,
  isInitiative: false,
};
const receive: Code = {
  id: "RECEIVE",
  elements: elementsOf["RECEIVE"] ?? [],
  key: 4,
  glyph: "check",
  label: { nl: "Ontvangen", en: "Receive" },
  receives: true,
  isInitiative: false,
};
const name: Code = {
  id: "NAME",
  elements: elementsOf["NAME"] ?? [],
  key: 5,
  glyph: "speech",
  label: { nl: "Benoemen", en: "Name" },
  receives: true,
  isInitiative: false,
};
const turn: Code = {
  id: "TURN",
  elements: elementsOf["TURN"] ?? [],
  key: 6,
  glyph: "turn",
  label: { nl: "Beurt", en: "Turn" },
  receives: false,
  isInitiative: false,
};
const discuss: Code = {
  id: "DISCUSS",
  elements: elementsOf["DISCUSS"] ?? [],
  key: 7,
  glyph: "rings",
  label: { nl: "Overleg", en: "Discussion" },
  receives: false,
  isInitiative: false,
};
const guide: Code = {
  id: "GUIDE",
  elements: elementsOf["GUIDE"] ?? [],
  key: 8,
  glyph: "arrow-up",
  label: { nl: "Leiding geven", en: "Guide" },
  receives: false,
  isInitiative: false,
};
const conflict: Code = {
  id: "CONFLICT",
  elements: elementsOf["CONFLICT"] ?? [],
  key: 9,
  glyph: "bolt",
  label: { nl: "Conflicthantering", en: "Handling conflict" },
  receives: false,
  isInitiative: false,
};
/** Waiting is an element of following, so following after a pause signal counts as respecting the pause. */
const followOrWait: Code = { ...follow, respectsPause: true };
/** Keys 7 and 9 keep their shape and colour in both schemes, because the badge shows the key's place in the set. */
const cueEngage: Code = {
  ...discuss,
  id: "CUE_ENGAGE",
  elements: elementsOf["CUE_ENGAGE"] ?? [],
  label: { nl: "Contactsignaal", en: "Contact signal" },
};
const cuePause: Code = {
  ...conflict,
  id: "CUE_PAUSE",
  elements: elementsOf["CUE_PAUSE"] ?? [],
  label: { nl: "Pauzesignaal", en: "Pause signal" },
  isPauseCue: true,
};

/** The nine codes for families with a child from 4 up to and including 12. */
export const vht412Scheme: CodingScheme = {
  id: "vht-4-12@1",
  version: 1,
  source,
  codes: [attention, initiative, follow, receive, name, turn, discuss, guide, conflict],
};

/** The nine codes for 0-4: contact and pause signals take the place of discussion and conflict. */
export const kVhtScheme: CodingScheme = {
  id: "k-vht-0-4@1",
  version: 1,
  source,
  codes: [attention, initiative, followOrWait, receive, name, turn, cueEngage, guide, cuePause],
};

/** Every version of every coding scheme with a name, for whoever chooses one. */
export const codingSchemes: readonly {
  readonly scheme: CodingScheme;
  readonly name: { readonly nl: string; readonly en: string };
  /** The longest pause inside a chain of turns, in seconds; babies take longer (domain §4.5). */
  readonly turnGapSeconds: number;
}[] = [
  {
    scheme: vht412Scheme,
    name: { nl: "Negen codes, vanaf 4 jaar", en: "Nine codes, from 4 years" },
    turnGapSeconds: 4,
  },
  {
    scheme: kVhtScheme,
    name: { nl: "Negen codes, 0 tot 4 jaar", en: "Nine codes, 0 to 4 years" },
    turnGapSeconds: 6,
  },
];

/** The scheme with this id and version, or undefined when the method does not know it. */
export function schemeById(id: string): CodingScheme | undefined {
  return codingSchemes.find(({ scheme }) => scheme.id === id)?.scheme;
}

/** The longest pause inside a chain of turns with this scheme, in seconds; undefined when the method does not know it. */
export function turnGapSeconds(schemeId: string): number | undefined {
  return codingSchemes.find(({ scheme }) => scheme.id === schemeId)?.turnGapSeconds;
}
