import type { Trajectory } from "@samenkijken/contract/trajectories";
import { today } from "../../platform/dates.ts";
import { useDiscreet } from "../../platform/discreet.tsx";
import { useMessages } from "../../platform/language.ts";
import { trajectoryMessages } from "../../trajectories/messages.ts";
import { MomentField } from "../../trajectories/moment-field.tsx";
import { CheckboxGroup } from "../../ui/checkbox-group.tsx";
import { DateFields } from "../../ui/date-fields.tsx";
import type { FieldError } from "../../ui/error-summary.tsx";
import type { RecordingWords } from "../messages.ts";
import { recordingMessages } from "../messages.ts";
import type { AboutFilm } from "./about-films.ts";
import { limitOf, type ChosenFilm } from "./chosen-films.ts";

type FieldName = "moment" | "seen" | "filmed-on";

/** The id of a field of one of the films. */
export function filmFieldId(film: Pick<ChosenFilm, "id">, name: FieldName): string {
  return `${name}-${film.id}`;
}

/** What is still wrong with one film. */
export function filmErrors(
  film: ChosenFilm,
  about: AboutFilm,
  words: { readonly errors: RecordingWords["upload"]["errors"]; readonly moment: string },
): Omit<FieldError, "where">[] {
  const { errors } = words;
  const limit = limitOf(film);
  const day = about.filmedOn === "" ? errors.day : about.filmedOn > today() ? errors.future : null;
  return [
    ...(limit === null ? [] : [{ fieldId: `chosen-${film.id}`, text: errors[limit] }]),
    ...(about.seen.length === 0 ? [{ fieldId: filmFieldId(film, "seen"), text: errors.seen }] : []),
    ...(about.moment === null ? [{ fieldId: filmFieldId(film, "moment"), text: words.moment }] : []),
    ...(day === null ? [] : [{ fieldId: filmFieldId(film, "filmed-on"), text: day }]),
  ];
}

/** Who can be seen, which moment it is, and when it was filmed. */
export function FilmFields(props: {
  trajectory: Trajectory;
  film: ChosenFilm;
  about: AboutFilm;
  onChange: (change: Partial<ChosenFilm>) => void;
  errorOf: (fieldId: string) => { error?: string };
}) {
  const { trajectory, film, about, onChange, errorOf } = props;
  const words = useMessages(recordingMessages).upload;
  const shared = useMessages(trajectoryMessages);
  const { shownName } = useDiscreet();
  return (
    <>
      <CheckboxGroup
        id={filmFieldId(film, "seen")}
        label={words.seen}
        help={words.seenHelp}
        value={about.seen}
        options={trajectory.people.map((person) => ({ value: person.id, label: shownName(person.name) }))}
        onChange={(seen) => onChange({ seen })}
        {...errorOf(filmFieldId(film, "seen"))}
      />
      <MomentField
        id={filmFieldId(film, "moment")}
        value={about.moment}
        onChange={(moment) => onChange({ moment })}
        errorOf={errorOf}
      />
      <DateFields
        id={filmFieldId(film, "filmed-on")}
        label={words.day}
        value={about.filmedOn}
        onChange={(filmedOn) => onChange({ filmedOn })}
        partLabels={shared.dates}
        pickLabel={shared.dates.pick}
        max={today()}
        {...errorOf(filmFieldId(film, "filmed-on"))}
      />
    </>
  );
}
