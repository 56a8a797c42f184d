import type { Programme } from "./programme.ts";

/** Short-term video-hometraining (kortdurende video-hometraining), 0-4 years, version 1. */
export const kVht: Programme = {
  id: "k-vht",
  version: 1,
  name: { nl: "K-VHT", en: "Short-term VHT" },
  source: "NJi databank page of K-VHT: eight visits, three films; practice reports one to four",
  recognition: {
    since: "2017-12-16",
    label: {
      nl: "Erkend als goed onderbouwd, wordt opnieuw beoordeeld",
      en: "Recognised as theoretically well founded, being assessed again",
    },
    source: "NJi databank page of K-VHT",
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
};
