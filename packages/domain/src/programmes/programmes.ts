import { type IsoDate, monthsBetween } from "../time/iso-date.ts";
import { kVht, kVhtFirst } from "./k-vht.ts";
import type { Programme } from "./programme.ts";
import { vht1218 } from "./vht-12-18.ts";
import { vht412, vht412First } from "./vht-4-12.ts";
import { vibSchool } from "./vib-school.ts";

/** The programmes that ship with the product, in all their versions; an organisation's own versions come beside them. */
export const shippedProgrammes: readonly Programme[] = [
  kVhtFirst,
  kVht,
  vht412First,
  vht412,
  vht1218,
  vibSchool,
];

/** The programme with this id and version, or undefined when there is none. */
export function programmeById(
  programmes: readonly Programme[],
  id: string,
  version: number,
): Programme | undefined {
  return programmes.find((programme) => programme.id === id && programme.version === version);
}

/** Of each programme its newest version, in the order in which the programmes came to be. */
export function newestProgrammes(programmes: readonly Programme[]): readonly Programme[] {
  const byId = Map.groupBy(programmes, ({ id }) => id);
  return [...byId.values()].flatMap((versions) => {
    const [newest] = versions.toSorted((one, other) => other.version - one.version);
    return newest === undefined ? [] : [newest];
  });
}

/**
 * The programme for a family to suggest by calendar age, newest version, the first where more fit (a child of 12);
 * undefined before birth and where none fits, for the trainer decides.
 */
export function programmeForAge(
  programmes: readonly Programme[],
  birthDate: IsoDate,
  onDate: IsoDate,
): Programme | undefined {
  if (onDate < birthDate) return undefined;
  const months = monthsBetween(birthDate, onDate);
  return newestProgrammes(programmes).find(
    ({ ages, client }) => client === "family" && months >= ages.fromMonths && months < ages.belowMonths,
  );
}
