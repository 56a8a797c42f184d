import type { Trajectory } from "@samenkijken/contract/trajectories";
import { missedFollowUpReasons } from "@samenkijken/domain/trajectory/course";
import { useNavigate } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import { today } from "../../platform/dates.ts";
import { useFormErrors } from "../../platform/form-errors.ts";
import { useMessages } from "../../platform/language.ts";
import { ProblemNotice } from "../../platform/problem-notice.tsx";
import { useCommand } from "../../platform/queries.ts";
import { ButtonLink } from "../../ui/button-link.tsx";
import { Button } from "../../ui/button.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { RadioGroup } from "../../ui/radio-group.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { TrajectoryScreen } from "../trajectory-screen.tsx";
import { NumbersAt } from "./closing-parts.tsx";
import { CourseDay, CourseNote } from "./course-dialog.tsx";
import { courseMessages } from "./messages.ts";

interface Draft {
  readonly how: string;
  readonly note: string;
  readonly why: string;
  readonly day: string;
}

function useWrong(draft: Draft) {
  const { errors } = useMessages(courseMessages);
  return [
    ...(draft.how === "" ? [{ fieldId: "follow-up-how", text: errors.why }] : []),
    ...(draft.how === "held" && draft.note.trim() === ""
      ? [{ fieldId: "follow-up-note", text: errors.note }]
      : []),
    ...(draft.how === "missed" && draft.why === "" ? [{ fieldId: "follow-up-why", text: errors.why }] : []),
    ...(draft.day === "" ? [{ fieldId: "follow-up-day", text: errors.day }] : []),
  ];
}

function useFollowUp(trajectory: Trajectory) {
  const navigate = useNavigate();
  const [draft, setDraft] = useState<Draft>({ how: "", note: "", why: "", day: today() });
  const held = useCommand("recordFollowUp");
  const missed = useCommand("missFollowUp");
  const errors = useFormErrors(useWrong(draft));
  const toFamily = () =>
    void navigate({ to: "/families/$familyId", params: { familyId: trajectory.familyId } });
  const send = () => {
    if (!errors.mayGo()) return;
    const params = { trajectoryId: trajectory.id };
    const { day, note } = draft;
    const why = missedFollowUpReasons.find((known) => known === draft.why);
    if (draft.how === "held")
      held.mutate({ params, body: { doneOn: day, note: note.trim() } }, { onSuccess: toFamily });
    else if (why !== undefined)
      missed.mutate({ params, body: { concludedOn: day, why, note: note.trim() } }, { onSuccess: toFamily });
  };
  const change = (part: Partial<Draft>) => setDraft({ ...draft, ...part });
  const command = draft.how === "held" ? held : missed;
  return { draft, change, errors, send, command };
}

/** A film of now is optional, and asks a yes of now. */
function NewFilm({ familyId }: { familyId: string }) {
  const { followUp: texts } = useMessages(courseMessages);
  return (
    <section className="stack" aria-labelledby="follow-up-film">
      <h2 id="follow-up-film">{texts.film}</h2>
      <p className="text-2">{texts.filmText}</p>
      <p>
        <ButtonLink href={`/families/${familyId}/consent`} variant="quiet">
          {texts.toConsent}
        </ButtonLink>
      </p>
    </section>
  );
}

/** Whether it was held, with what was said or why not. */
function HowItWent(props: {
  draft: Draft;
  onChange: (part: Partial<Draft>) => void;
  errorOf: (fieldId: string) => { error?: string };
}) {
  const { draft, onChange, errorOf } = props;
  const words = useMessages(courseMessages);
  const texts = words.followUp;
  return (
    <>
      <RadioGroup
        id="follow-up-how"
        label={texts.how}
        value={draft.how}
        onChange={(how) => onChange({ how })}
        options={[
          { value: "held", label: texts.held },
          { value: "missed", label: texts.missed },
        ]}
        {...errorOf("follow-up-how")}
      />
      {draft.how === "held" && (
        <TextArea
          id="follow-up-note"
          label={texts.note}
          help={words.noteHelp}
          rows={3}
          maxLength={2000}
          value={draft.note}
          onChange={(note) => onChange({ note })}
          {...errorOf("follow-up-note")}
        />
      )}
      {draft.how === "missed" && (
        <>
          <RadioGroup
            id="follow-up-why"
            label={texts.why}
            value={draft.why}
            onChange={(why) => onChange({ why })}
            options={missedFollowUpReasons.map((value) => ({ value, label: texts.reasons[value] }))}
            {...errorOf("follow-up-why")}
          />
          <CourseNote id="follow-up-missed-note" value={draft.note} onChange={(note) => onChange({ note })} />
        </>
      )}
    </>
  );
}

/** Holding the follow-up, or writing down why it could not be held. */
export function FollowUpForm({ trajectory, lead }: { trajectory: Trajectory; lead: ReactNode }) {
  const words = useMessages(courseMessages);
  const texts = words.followUp;
  const { draft, change, errors, send, command } = useFollowUp(trajectory);
  const { shown, attempt, errorOf } = errors;
  return (
    <TrajectoryScreen trajectory={trajectory} title={texts.title} isWrong={shown.length > 0}>
      <form
        className="course-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <ErrorSummary title={words.errors.title} errors={shown} attempt={attempt} />
        <div className="stack">
          <p>{texts.text}</p>
          {lead}
        </div>
        {trajectory.can.seeGoals && (
          <section className="stack" aria-labelledby="follow-up-numbers">
            <h2 id="follow-up-numbers">{texts.scores}</h2>
            <NumbersAt
              trajectory={trajectory}
              moment="follow-up"
              link={draft.note === "" ? texts.toScores : null}
            />
            <p className="text-small text-2">{texts.beside}</p>
          </section>
        )}
        <NewFilm familyId={trajectory.familyId} />
        <HowItWent draft={draft} onChange={change} errorOf={errorOf} />
        <CourseDay
          id="follow-up-day"
          label={texts.day}
          value={draft.day}
          onChange={(day) => change({ day })}
          min={trajectory.closedOn ?? trajectory.startedOn}
          max={today()}
          {...errorOf("follow-up-day")}
        />
        <ProblemNotice error={command.error} />
        <p>
          <Button type="submit" variant="primary" size="large" disabled={command.isPending}>
            {texts.save}
          </Button>
        </p>
      </form>
    </TrajectoryScreen>
  );
}
