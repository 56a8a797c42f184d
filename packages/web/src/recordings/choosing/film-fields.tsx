import type { Trajectory } from "@samenkijken/contract/trajectories";
import { momentKindOf, momentKinds } from "@samenkijken/domain/method/moment-kinds";
import { today } from "../../platform/dates.ts";
import { useDiscreet } from "../../platform/discreet.tsx";
import { useMessages } from "../../platform/language.ts";
import { trajectoryMessages } from "../../trajectories/messages.ts";
import { MomentField } from "../../trajectories/moment-field.tsx";
import { CheckboxGroup } from "../../ui/checkbox-group.tsx";
import { DateFields } from "../../ui/date-fields.tsx";
import type { FieldError } from "../../ui/error-summary.tsx";
import { RadioGroup } from "../../ui/radio-group.tsx";
import { ChildStateFields } from "../child-state/child-state-fields.tsx";
import { childStateMessages } from "../child-state/messages.ts";
import { childrenToAsk, emptyStates } from "../child-state/state-draft.ts";
import type { RecordingWords } from "../messages.ts";
import { recordingMessages } from "../messages.ts";
import type { AboutFilm } from "./about-films.ts";
import { limitOf, type ChosenFilm } from "./chosen-films.ts";

type FieldName = "moment" | "kind" | "seen" | "filmed-on";

/** The id of a field of one of the films. */
export function filmFieldId(film: Pick<ChosenFilm, "id">, name: FieldName): string {
  return `${name}-${film.id}`;
}

/** What is still wrong with one film. */
export function filmErrors(
  film: ChosenFilm,
  about: AboutFilm,
  words: {
    readonly errors: RecordingWords["upload"]["errors"];
    readonly moment: string;
    readonly kind: string;
  },
): Omit<FieldError, "where">[] {
  const { errors } = words;
  const limit = limitOf(film);
  const day = about.filmedOn === "" ? errors.day : about.filmedOn > today() ? errors.future : null;
  return [
    ...(limit === null ? [] : [{ fieldId: `chosen-${film.id}`, text: errors[limit] }]),
    ...(about.seen.length === 0 ? [{ fieldId: filmFieldId(film, "seen"), text: errors.seen }] : []),
    ...(about.moment === null ? [{ fieldId: filmFieldId(film, "moment"), text: words.moment }] : []),
    ...(about.moment !== null && about.momentKind === null
      ? [{ fieldId: filmFieldId(film, "kind"), text: words.kind }]
      : []),
    ...(day === null ? [] : [{ fieldId: filmFieldId(film, "filmed-on"), text: day }]),
  ];
}

/** Who can be seen, which moment it is, and when it was filmed. */
export function FilmFields(props: {
  trajectory: Trajectory;
  lane: "home" | "school";
  film: ChosenFilm;
  about: AboutFilm;
  onChange: (change: Partial<ChosenFilm>) => void;
  errorOf: (fieldId: string) => { error?: string };
}) {
  const { trajectory, film, about, onChange, errorOf } = props;
  const words = useMessages(recordingMessages).upload;
  const shared = useMessages(trajectoryMessages);
  const states = useMessages(childStateMessages);
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
        moments={trajectory.programme.moments}
        value={about.moment}
        onChange={(moment) => onChange({ moment })}
        errorOf={errorOf}
        lane={props.lane}
      />
      {about.moment !== null && momentKindOf(trajectory.programme.moments, about.moment) === null && (
        <RadioGroup
          id={filmFieldId(film, "kind")}
          label={states.kind}
          help={states.kindHelp}
          inline
          value={about.momentKind ?? ""}
          options={momentKinds.map((kind) => ({ value: kind, label: states.kinds[kind] }))}
          onChange={(chosen) => onChange({ momentKind: momentKinds.find((kind) => kind === chosen) ?? null })}
          {...errorOf(filmFieldId(film, "kind"))}
        />
      )}
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
      {childrenToAsk(trajectory, about).map((personId) => (
        <ChildStateFields
          key={personId}
          trajectory={trajectory}
          personId={personId}
          idStem={`${film.id}-${personId}`}
          optionalText={shared.closing.optional}
          value={film.childStates[personId] ?? emptyStates}
          onChange={(state) => onChange({ childStates: { ...film.childStates, [personId]: state } })}
        />
      ))}
    </>
  );
}
