import { youngMoments } from "../method/moments.ts";
import { familyContent } from "./family-content.ts";
import type { Programme } from "./programme.ts";
import { weighedFor } from "./weighed.ts";

/** Short-term video-hometraining (kortdurende video-hometraining), 0-4 years, version 1: with a question of the parents the first film may be planned. */
export const kVhtFirst: Programme = {
  id: "k-vht",
  version: 1,
  name: { nl: "K-VHT", en: "Short-term VHT" },
  source: {
    nl: "NJi-databank, pagina over K-VHT: acht bezoeken, drie films; in de praktijk een tot vier",
    en: "NJi databank page of K-VHT: eight visits, three films; practice reports one to four",
  },
  recognition: {
    by: null,
    earlyEducation: null,
    reassessment: null,
    since: "2017-12-16",
    label: {
      nl: "Erkend als goed onderbouwd, wordt opnieuw beoordeeld",
      en: "Recognised as theoretically well founded, being assessed again",
    },
    source: { nl: "NJi-databank, pagina over K-VHT", en: "NJi databank page of K-VHT" },
  },
  schemeId: "k-vht-0-4@1",
  ages: { fromMonths: 0, belowMonths: 48 },
  pairs: 3,
  variants: [1, 2, 3, 4],
  band: null,
  followUp: null,
  midwayAfterPairs: 2,
  lookBackWithinDays: { from: 5, to: 7 },
  schoolFilms: 0,
  intake: { requires: ["question"] },
  ...familyContent,
  considerations: weighedFor("k-vht"),
};

/** Version 2: goals are set before the first film as well, and homework is no moment to film. */
export const kVht: Programme = {
  ...kVhtFirst,
  version: 2,
  intake: { requires: ["question", "goals"] },
  moments: youngMoments,
};
