import { type IsoDate, monthsBetween } from "../time/iso-date.ts";
import { kVht } from "./k-vht.ts";
import type { Programme } from "./programme.ts";
import { vht412 } from "./vht-4-12.ts";

/** Every version of every programme that a trajectory may still follow, newest version of each last. */
export const programmes: readonly Programme[] = [kVht, vht412];

/** The programme with this id and version, or undefined when there is none. */
export function programmeById(id: string, version: number): Programme | undefined {
  return programmes.find((programme) => programme.id === id && programme.version === version);
}

/** The programme to suggest by calendar age, newest version; undefined before birth and from 13 years, for the trainer decides. */
export function programmeForAge(birthDate: IsoDate, onDate: IsoDate): Programme | undefined {
  if (onDate < birthDate) return undefined;
  const months = monthsBetween(birthDate, onDate);
  return programmes.findLast(({ ages }) => months >= ages.fromMonths && months < ages.belowMonths);
}
