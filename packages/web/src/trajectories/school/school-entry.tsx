import type { Trajectory } from "@samenkijken/contract/trajectories";
import { monthsBetween } from "@samenkijken/domain/time/iso-date";
import { asDay, today } from "../../platform/dates.ts";
import { useMessages } from "../../platform/language.ts";
import { ButtonLink } from "../../ui/button-link.tsx";
import { schoolMessages } from "./messages.ts";

/** In months: children go to school from four. */
const schoolAge = 48;

/** The way into the branch to school, until a teacher asked; a quiet one, since most families need none. */
export function SchoolEntry({ trajectory }: { trajectory: Trajectory }) {
  const words = useMessages(schoolMessages);
  const { school, closedOn, can, programme } = trajectory;
  if (!can.edit || closedOn !== null) return null;
  // Where the films at school are the trajectory itself there is no second lane to lead there.
  if (school !== null && programme.client !== "teacher") return null;
  // A baby has no teacher: what the programme does not have is offered from school age on only.
  const isOfSchoolAge = trajectory.ages.some(
    ({ personId, birthDate }) =>
      trajectory.people.some(({ id, inFocus }) => id === personId && inFocus) &&
      monthsBetween(asDay(birthDate), today()) >= schoolAge,
  );
  if (programme.client !== "teacher" && programme.schoolFilms === 0 && !isOfSchoolAge) return null;
  return (
    <section className="stack" aria-labelledby="school-entry">
      <h2 id="school-entry">{words.title}</h2>
      {programme.client !== "teacher" && (
        <p className="text-small text-2">{programme.schoolFilms > 0 ? words.beginHelp : words.noFilm}</p>
      )}
      <p>
        <ButtonLink
          href={`/trajectories/${trajectory.id}/school`}
          size="small"
          variant={programme.client === "teacher" && school === null ? "primary" : "secondary"}
        >
          {words.toSchool}
        </ButtonLink>
      </p>
    </section>
  );
}
