import { addDays, addMonths, type IsoDate } from "../time/iso-date.ts";
import type { TrajectoryFacts } from "./facts.ts";

/** Days before a birthday from which the consents are gone through again (appendix C). */
const birthdayNoticeDays = 60;

/** The birthdays on which the law asks the child too, and then the child alone (domain §5.2). */
const ages = [
  { id: "child-turns-12", years: 12 },
  { id: "child-turns-16", years: 16 },
] as const;

/** The birthdays ahead for which consents must be gone through; from the day itself the state of the consents says it. */
export function birthdayReviews(facts: TrajectoryFacts, today: IsoDate) {
  return facts.birthdays.flatMap(({ personId, birthDate }) =>
    ages.flatMap(({ id, years }) => {
      const due = addMonths(birthDate, years * 12);
      const from = addDays(due, -birthdayNoticeDays);
      return from <= today && today < due ? [{ id, personId, from, due }] : [];
    }),
  );
}
