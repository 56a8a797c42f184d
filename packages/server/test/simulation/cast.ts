import { PersonId } from "@samenkijken/contract/ids";
import type { Programme } from "@samenkijken/domain/programmes/programme";
import { addDays, addMonths, type IsoDate } from "@samenkijken/domain/time/iso-date";
import type { Chance } from "./chance.ts";

/** The people of one family. */
export interface Cast {
  readonly children: readonly {
    readonly id: PersonId;
    readonly name: string;
    readonly birthDate: IsoDate;
    readonly gestationalAgeDays: number | null;
  }[];
  readonly adults: readonly {
    readonly id: PersonId;
    readonly name: string;
    readonly relation: "mother" | "father" | "grandparent";
    readonly needsInterpreter: boolean;
    readonly hasCustody: boolean;
  }[];
}

const term = 280;

/** A family whose children fit the programme on the day on which it starts: one child or twins, sometimes born too soon. */
export function castFor(chance: Chance, programme: Programme, startedOn: IsoDate): Cast {
  const birthDate = birthDateFor(chance, programme, startedOn);
  const gestationalAgeDays = chance.happens(0.3) ? chance.between(190, 258) : chance.pick([null, term]);
  const isTwins = chance.happens(0.25);
  const child = (name: string) => ({ id: aPerson(), name, birthDate, gestationalAgeDays });
  const second = { id: aPerson(), name: "Papa", relation: "father" as const, needsInterpreter: false };
  const oma = { id: aPerson(), name: "Oma", relation: "grandparent" as const, needsInterpreter: false };
  return {
    children: isTwins ? [child("Noor"), child("Liv")] : [child("Kind")],
    adults: [
      {
        id: aPerson(),
        name: "Mama",
        relation: "mother",
        needsInterpreter: chance.happens(0.15),
        hasCustody: true,
      },
      ...(chance.happens(0.7) ? [{ ...second, hasCustody: chance.happens(0.85) }] : []),
      ...(chance.happens(0.2) ? [{ ...oma, hasCustody: false }] : []),
    ],
  };
}

/** Some children are about to have the birthday at which their own yes is needed. */
function birthDateFor(chance: Chance, { ages }: Programme, startedOn: IsoDate): IsoDate {
  const turnsTwelve = ages.fromMonths < 144 && ages.belowMonths > 144;
  if (turnsTwelve && chance.happens(0.3)) return addDays(addMonths(startedOn, -144), chance.between(20, 100));
  const months = chance.between(ages.fromMonths + 1, Math.max(ages.fromMonths + 1, ages.belowMonths - 8));
  return addDays(addMonths(startedOn, -months), chance.between(0, 20));
}

function aPerson(): PersonId {
  return PersonId.parse(crypto.randomUUID());
}
