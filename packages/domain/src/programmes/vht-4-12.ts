import { familyContent } from "./family-content.ts";
import type { Programme } from "./programme.ts";
import { weighedFor } from "./weighed.ts";

/** Video-hometraining for families with a child from 4 up to and including 12, version 1: with a question of the parents the first film may be planned. */
export const vht412First: Programme = {
  id: "vht-4-12",
  version: 1,
  name: { nl: "VHT 4-12", en: "VHT 4-12" },
  source: {
    nl: "NJi-databank, pagina over VHT 4-12: hooguit vijf films en vijf keer terugkijken in drie tot zes maanden, follow-up een half jaar na het afronden",
    en: "NJi databank page of VHT 4-12: at most five films and five look-backs in three to six months, follow-up half a year after closing",
  },
  recognition: {
    by: null,
    earlyEducation: null,
    reassessment: null,
    since: "2022-03-25",
    label: { nl: "Erkend als goed onderbouwd", en: "Recognised as theoretically well founded" },
    source: { nl: "NJi-databank, pagina over VHT 4-12", en: "NJi databank page of VHT 4-12" },
  },
  schemeId: "vht-4-12@1",
  ages: { fromMonths: 48, belowMonths: 156 },
  pairs: 5,
  variants: [1, 2, 3, 4, 5],
  band: { fromMonths: 3, toMonths: 6, warnAfterMonths: 5 },
  followUp: { months: 6, noticeDays: 28 },
  midwayAfterPairs: 3,
  lookBackWithinDays: { from: 5, to: 7 },
  schoolFilms: 1,
  intake: { requires: ["question"] },
  ...familyContent,
  considerations: weighedFor("vht-4-12"),
};

/** Version 2: goals are set before the first film as well. */
export const vht412: Programme = { ...vht412First, version: 2, intake: { requires: ["question", "goals"] } };
