import { LinkSimpleIcon } from "@phosphor-icons/react";
import type { FilmLane } from "@samenkijken/contract/recordings";
import type { Trajectory } from "@samenkijken/contract/trajectories";
import { Fragment, useState } from "react";
import { dayInWords } from "../platform/dates.ts";
import { useFocusNext } from "../platform/focus.ts";
import { useFormErrors } from "../platform/form-errors.ts";
import { useLanguage, useMessages } from "../platform/language.ts";
import { plural } from "../platform/plural.ts";
import { problemCode } from "../platform/problem-words.ts";
import { ProblemNotice } from "../platform/problem-notice.tsx";
import { isBeyondMaximum } from "../trajectories/film-number.ts";
import { trajectoryMessages } from "../trajectories/messages.ts";
import { ReasonField, useReasonErrors } from "../trajectories/reason-field.tsx";
import { filmMark } from "../trajectories/school/film-mark.ts";
import { SecondFilmReason } from "../trajectories/school/second-film-reason.tsx";
import { Button } from "../ui/button.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { Notice } from "../ui/notice.tsx";
import { SpokenLine } from "../ui/spoken-line.tsx";
import { ChosenFilmCard } from "./choosing/chosen-film-card.tsx";
import { addFilms, joinWithNext, swapped, takeApart, type ChosenFilm } from "./choosing/chosen-films.ts";
import { childStateMessages } from "./child-state/messages.ts";
import type { FilmFile } from "./choosing/film-file.ts";
import { aboutFilms, settledFilms, type AboutFilm } from "./choosing/about-films.ts";
import { FilmFields, filmErrors } from "./choosing/film-fields.tsx";
import { FilmPicker } from "./choosing/film-picker.tsx";
import { groupParts } from "./choosing/group-parts.ts";
import { problemOf, sameFilmOf, useStartFilms } from "./choosing/use-start-films.ts";
import { filmNumbers } from "./film-numbers.ts";
import { recordingMessages } from "./messages.ts";

/** The field by which films are chosen. */
export const filmPickerId = "film";

/** The films that were chosen, and what a new choice brought. */
function useChosen() {
  const [films, setFilms] = useState<readonly ChosenFilm[]>([]);
  const [found, setFound] = useState<{ films: number; leftOut: number } | null>(null);
  return {
    films,
    found,
    setFilms,
    choose: (files: readonly FilmFile[]) => {
      const groups = groupParts(files);
      setFilms((now) => addFilms(now, groups.films));
      setFound({ films: groups.films.length, leftOut: groups.leftOut.length });
    },
    change: (id: string, change: Partial<ChosenFilm>) =>
      setFilms((now) => now.map((film) => (film.id === id ? { ...film, ...change } : film))),
    leaveOut: (id: string) => setFilms((now) => now.filter((film) => film.id !== id)),
  };
}

type Chosen = ReturnType<typeof useChosen>;

/** What a choice brought, said aloud: how many films, and how many files that are none. */
function Found({ chosen }: { chosen: Chosen }) {
  const words = useMessages(recordingMessages).upload;
  const language = useLanguage();
  const { found, films } = chosen;
  const sentences =
    found === null
      ? []
      : [
          found.films === 0 ? words.noFilms : `${plural(language, films.length, words.chosen)}.`,
          ...(found.leftOut === 0 ? [] : [words.leftOut(found.leftOut)]),
        ];
  return <SpokenLine words={sentences.join(" ")} />;
}

function useFilmFormErrors(
  films: readonly ChosenFilm[],
  about: readonly AboutFilm[],
  { lane, ...reason }: { readonly isNeeded: boolean; readonly text: string; readonly lane: FilmLane },
) {
  const language = useLanguage();
  const { upload } = useMessages(recordingMessages);
  const { errors: shared } = useMessages(trajectoryMessages);
  const { kindMissing } = useMessages(childStateMessages);
  const reasonErrors = useReasonErrors(reason.isNeeded, reason.text);
  const words = { errors: upload.errors, moment: shared.moment, kind: kindMissing };
  const ofFilms = films.flatMap((film, at) => {
    const one = about[at];
    if (one === undefined) return [];
    const where =
      films.length > 1 ? { where: upload.film(filmMark({ lane, number: one.number }, language)) } : {};
    return filmErrors(film, one, words).map((error) => ({ ...error, ...where }));
  });
  return useFormErrors([
    ...(films.length === 0 ? [{ fieldId: filmPickerId, text: upload.errors.film }] : []),
    ...ofFilms,
    ...reasonErrors,
  ]);
}

/** This family has the film already: which one it is, and the two ways on. */
function Same(props: {
  same: { readonly lane: FilmLane; readonly number: number; readonly filmedOn: string };
  onOther: () => void;
  onSend: () => void;
}) {
  const words = useMessages(recordingMessages).upload;
  const language = useLanguage();
  const day = dayInWords(props.same.filmedOn, language, "short");
  return (
    <Notice
      tone="warn"
      live="alert"
      action={
        <div className="row">
          <Button onClick={props.onOther}>{words.otherFilm}</Button>
          <Button onClick={props.onSend}>{words.sendAllTheSame}</Button>
        </div>
      }
    >
      {words.same(filmMark(props.same, language), day)}
    </Notice>
  );
}

interface FormProps {
  /** The trajectory as it looks from this lane. */
  readonly trajectory: Trajectory;
  readonly lane: FilmLane;
  readonly onStarted: (id: string) => void;
  readonly onAllStarted: () => void;
}

/** The films, what is known of them, what is wrong, and the command that sends them. */
function useUploadForm({ trajectory, lane, onStarted, onAllStarted }: FormProps) {
  const chosen = useChosen();
  const { films } = chosen;
  const [reason, setReason] = useState("");
  const command = useStartFilms(trajectory, lane, ({ id }) => {
    chosen.leaveOut(id);
    onStarted(id);
  });
  const numbers = filmNumbers(trajectory, films.length);
  const about = aboutFilms(films, trajectory, numbers);
  const asksReason = problemCode(problemOf(command.error)) === "reason-needed";
  const needsReason = asksReason || numbers.some((number) => isBeyondMaximum(trajectory, number));
  const errors = useFilmFormErrors(films, about, { isNeeded: needsReason, text: reason, lane });
  const send = (list: readonly ChosenFilm[]): void => {
    if (!errors.mayGo()) return;
    chosen.setFilms(settledFilms(list, about));
    const toStart = list.flatMap((film, at) => {
      const one = about[at];
      return one === undefined ? [] : [{ film, about: one }];
    });
    command.mutate(
      { films: toStart, reason: needsReason ? reason.trim() : null },
      { onSuccess: onAllStarted },
    );
  };
  return {
    trajectory,
    lane,
    chosen,
    about,
    errors,
    command,
    send,
    reason,
    setReason,
    needsReason,
    asksReason,
  };
}

type UploadFormState = ReturnType<typeof useUploadForm>;

/** A card per film, with between two of them the way to make them one. */
function FilmCards({ form }: { form: UploadFormState }) {
  const words = useMessages(recordingMessages).upload;
  const focusNext = useFocusNext();
  const language = useLanguage();
  const { chosen, about, command, errors, trajectory, lane } = form;
  const markOf = (number: number) => filmMark({ lane, number }, language);
  const { films } = chosen;
  const same = sameFilmOf(command.error);
  const leaveOut = (film: ChosenFilm): void => {
    command.reset();
    // What the first film says holds for the others also when it goes; another one takes nothing along.
    const kept = film === films[0] ? settledFilms(films, about) : films;
    chosen.setFilms(kept.filter(({ id }) => id !== film.id));
    focusNext(filmPickerId);
  };
  const sendAllTheSame = (film: ChosenFilm): void => {
    const next = films.map((one) => (one.id === film.id ? { ...one, whenSame: "take" as const } : one));
    form.send(next);
  };
  const actionsOf = (film: ChosenFilm, at: number) => ({
    change: (change: Partial<ChosenFilm>) => chosen.change(film.id, change),
    leaveOut: () => leaveOut(film),
    takeApart: () => {
      chosen.setFilms(takeApart(films, at));
      focusNext(`chosen-${film.id}`);
    },
    earlier: at > 0 ? () => chosen.setFilms(swapped(films, at, at - 1)) : null,
    later: at < films.length - 1 ? () => chosen.setFilms(swapped(films, at, at + 1)) : null,
  });
  const join = (film: ChosenFilm, at: number): void => {
    chosen.setFilms(joinWithNext(films, at));
    focusNext(`chosen-${film.id}`);
  };
  return films.map((film, at) => {
    const one = about[at];
    const next = about[at + 1];
    if (one === undefined) return null;
    const title = words.film(markOf(one.number));
    return (
      <Fragment key={film.id}>
        <ChosenFilmCard film={film} mark={markOf(one.number)} actions={actionsOf(film, at)}>
          {same?.film.id === film.id && (
            <Same same={same} onOther={() => leaveOut(film)} onSend={() => sendAllTheSame(film)} />
          )}
          <FilmFields
            trajectory={trajectory}
            lane={lane}
            film={film}
            about={one}
            onChange={(change) => chosen.change(film.id, change)}
            errorOf={errors.errorOf}
          />
        </ChosenFilmCard>
        {next !== undefined && (
          <div className="chosen-join">
            <Button
              variant="quiet"
              size="small"
              icon={LinkSimpleIcon}
              ariaLabel={words.togetherOf(title, words.film(markOf(next.number)))}
              onClick={() => join(film, at)}
            >
              {words.together}
            </Button>
          </div>
        )}
      </Fragment>
    );
  });
}

/** A film more than the programme has passes, with a reason. */
function WhyMore({ form }: { form: UploadFormState }) {
  if (!form.needsReason) return null;
  const { trajectory, lane, reason, setReason, errors, command } = form;
  const field = { value: reason, onChange: setReason, errorOf: errors.errorOf };
  return lane === "school" && trajectory.programme.client !== "teacher" ? (
    <SecondFilmReason {...field} />
  ) : (
    <ReasonField pairs={trajectory.pairs} error={problemOf(command.error)} {...field} />
  );
}

/** What to know about films before they are sent: the files of each, the moment, the day and who can be seen. */
export function UploadForm(props: FormProps) {
  const words = useMessages(recordingMessages).upload;
  const shared = useMessages(trajectoryMessages);
  const form = useUploadForm(props);
  const { chosen, command, errors } = form;
  const { length } = chosen.films;
  const isToldInCard = sameFilmOf(command.error) !== null;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        form.send(chosen.films);
      }}
    >
      <ErrorSummary title={shared.errors.title} errors={errors.shown} attempt={errors.attempt} />
      <FilmPicker
        id={filmPickerId}
        label={words.label}
        help={words.help}
        choose={length === 0 ? words.chooseFilm : words.chooseMore}
        onChoose={chosen.choose}
        {...errors.errorOf(filmPickerId)}
      />
      <Found chosen={chosen} />
      <FilmCards form={form} />
      <WhyMore form={form} />
      {!form.asksReason && !isToldInCard && <ProblemNotice error={problemOf(command.error)} />}
      <p>
        <Button type="submit" variant="primary" size="large" disabled={command.isPending}>
          {length > 1 ? words.startMany(length) : words.start}
        </Button>
      </p>
      <SpokenLine words={command.isPending ? words.starting : ""} />
    </form>
  );
}
