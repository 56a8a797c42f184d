import { usualDetails, type AppointmentDetails } from "@samenkijken/contract/agenda";
import type { PersonId } from "@samenkijken/contract/ids";
import type { AppointmentKind, AppointmentPlace } from "@samenkijken/domain/agenda/appointment";

/** Length, place and who comes, as they are being typed. */
export interface DetailsDraft {
  readonly minutes: string;
  readonly place: AppointmentPlace;
  readonly placeWords: string;
  readonly personIds: readonly string[];
  readonly others: string;
  readonly travel: string;
}

/** The draft of an appointment: as it was, or as it goes as a rule. */
export function draftOf(kind: AppointmentKind, known?: AppointmentDetails): DetailsDraft {
  const details = known ?? usualDetails(kind);
  return {
    minutes: String(details.minutes),
    place: details.place,
    placeWords: details.placeWords,
    personIds: details.personIds,
    others: details.others,
    travel: details.travelMinutes === null ? "" : String(details.travelMinutes),
  };
}

/** A whole number of minutes as typed; null when it is none or out of bounds. */
function minutesOf(text: string, least: number): number | null {
  const minutes = /^\d{1,3}$/.test(text.trim()) ? Number(text) : Number.NaN;
  return minutes >= least && minutes <= 600 ? minutes : null;
}

/** Which of the numbers are no numbers of minutes. */
export function wrongNumbers(draft: DetailsDraft): ("minutes" | "travel")[] {
  return [
    ...(minutesOf(draft.minutes, 5) === null ? (["minutes"] as const) : []),
    ...(draft.travel.trim() !== "" && minutesOf(draft.travel, 0) === null ? (["travel"] as const) : []),
  ];
}

/** What is sent of a draft; what is wrong in it is held back by `wrongNumbers` before. */
export function detailsOf(draft: DetailsDraft): AppointmentDetails {
  return {
    minutes: minutesOf(draft.minutes, 5) ?? 5,
    place: draft.place,
    placeWords: draft.placeWords.trim(),
    personIds: [...draft.personIds] as PersonId[],
    others: draft.others.trim(),
    travelMinutes: draft.travel.trim() === "" ? null : minutesOf(draft.travel, 0),
  };
}
