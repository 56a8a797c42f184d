import type { Appointment } from "@samenkijken/contract/agenda";
import type { Family } from "@samenkijken/contract/families";
import { useQuery } from "@tanstack/react-query";
import { clockInWords } from "../../platform/dates.ts";
import { useDiscreet } from "../../platform/discreet.tsx";
import { useLanguage, useMessages } from "../../platform/language.ts";
import { listInWords } from "../../platform/plural.ts";
import { queryOf } from "../../platform/queries.ts";
import { agendaMessages } from "./messages.ts";

/** An appointment with the words that the screens show of it. */
export interface AppointmentView {
  readonly appointment: Appointment;
  /** Whose family: the names of the children; empty when the family is not known here. */
  readonly family: string;
  /** "Opname 2". */
  readonly what: string;
  /** "Opname 2, Saar". */
  readonly name: string;
  /** "10.30–11.15". */
  readonly hours: string;
  /** "Thuis, bij oma". */
  readonly where: string;
  /** Who comes, in names; empty when nobody was named. */
  readonly who: string;
}

/** The end of an appointment, as an instant. */
function endOf({ startsAt, minutes }: Pick<Appointment, "startsAt" | "minutes">): string {
  return new Date(new Date(startsAt).getTime() + minutes * 60_000).toISOString();
}

/** How a family is called in a list: the names of the children whom the question is about. */
export function useFamilyName(): (family: Family) => string {
  const language = useLanguage();
  const { shownName } = useDiscreet();
  return (family) =>
    listInWords(
      language,
      family.children.filter(({ inFocus }) => inFocus).map(({ name }) => shownName(name)),
    );
}

/** Puts appointments in words, with the names of the people of these families. */
export function useAppointmentViews(
  families: readonly Family[],
): (appointment: Appointment) => AppointmentView {
  const words = useMessages(agendaMessages);
  const language = useLanguage();
  const { shownName } = useDiscreet();
  const familyName = useFamilyName();
  return (appointment) => {
    const found = families.find(({ id }) => id === appointment.familyId);
    const family = found === undefined ? "" : familyName(found);
    const people = [...(found?.adults ?? []), ...(found?.children ?? [])];
    const who = people
      .filter(({ id }) => appointment.personIds.includes(id))
      .map(({ name }) => shownName(name));
    const what = appointmentTitle(appointment, words);
    const hours = [appointment.startsAt, endOf(appointment)].map((at) => clockInWords(at, language));
    return {
      appointment,
      family,
      what,
      name: family === "" ? what : `${what}, ${family}`,
      hours: words.fromTo(hours[0] ?? "", hours[1] ?? ""),
      where: [words.places[appointment.place], appointment.placeWords]
        .filter((part) => part !== "")
        .join(", "),
      who: listInWords(language, [...who, ...(appointment.others === "" ? [] : [appointment.others])]),
    };
  };
}

/** What an appointment is for: its own words where it has them, else its kind with the number. */
function appointmentTitle(
  { kind, number, title }: Pick<Appointment, "kind" | "number" | "title">,
  words: { kinds: Record<Appointment["kind"], string>; numbered: (kind: string, n: number) => string },
): string {
  if (title !== "") return title;
  return number === null ? words.kinds[kind] : words.numbered(words.kinds[kind], number);
}

/** Everything in the agenda that this member may see; asked again now and then. */
export function useAppointments() {
  return useQuery({ ...queryOf("listAppointments", {}), refetchInterval: 60_000 });
}

/** The families that the appointments are with. */
export function useFamilies() {
  return useQuery(queryOf("listFamilies", {}));
}
