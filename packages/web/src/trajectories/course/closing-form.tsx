import type { Trajectory } from "@samenkijken/contract/trajectories";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { today } from "../../platform/dates.ts";
import { useFormErrors } from "../../platform/form-errors.ts";
import { useMessages } from "../../platform/language.ts";
import { ProblemNotice } from "../../platform/problem-notice.tsx";
import { useCommand } from "../../platform/queries.ts";
import { Button } from "../../ui/button.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { TrajectoryScreen } from "../trajectory-screen.tsx";
import { ClosingNumbers, FilmsAfter, WhatComesNext } from "./closing-parts.tsx";
import { ClosingReasons, ClosingWhy } from "./closing-fields.tsx";
import { type ClosingDraft, closingBody, closingProblems } from "./closing-draft.ts";
import { CourseDay } from "./course-dialog.tsx";
import { courseMessages } from "./messages.ts";

/** What was written before a closing was taken back. */
function summaryBefore({ course }: Trajectory): string {
  return course.closing?.summary ?? "";
}

function useClosing(trajectory: Trajectory) {
  const words = useMessages(courseMessages);
  const navigate = useNavigate();
  const [draft, setDraft] = useState<ClosingDraft>(() => ({
    day: today(),
    why: "",
    ending: "",
    to: "",
    referredWhy: "",
    summary: summaryBefore(trajectory),
    reasons: {},
  }));
  const close = useCommand("closeTrajectory");
  const errors = useFormErrors(
    closingProblems(trajectory, draft).map(({ fieldId, problem }) => ({
      fieldId,
      text: words.errors[problem],
    })),
  );
  const send = () => {
    const body = closingBody(trajectory, draft);
    if (!errors.mayGo() || body === null) return;
    close.mutate(
      { params: { trajectoryId: trajectory.id }, body },
      {
        onSuccess: () =>
          void navigate({ to: "/families/$familyId", params: { familyId: trajectory.familyId } }),
      },
    );
  };
  const change = (part: Partial<ClosingDraft>) => setDraft({ ...draft, ...part });
  return { draft, change, close, errors, send };
}

/** Ending a running trajectory. */
export function ClosingForm({ trajectory }: { trajectory: Trajectory }) {
  const words = useMessages(courseMessages);
  const texts = words.closing;
  const { draft, change, close, errors, send } = useClosing(trajectory);
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
        {trajectory.can.seeGoals && (
          // Leaving would lose words that were begun.
          <ClosingNumbers trajectory={trajectory} mayLeave={draft.summary === summaryBefore(trajectory)} />
        )}
        <TextArea
          id="closing-summary"
          label={texts.summary}
          optionalText={words.optional}
          help={texts.summaryHelp}
          rows={4}
          maxLength={4000}
          value={draft.summary}
          onChange={(summary) => change({ summary })}
        />
        <ClosingWhy draft={draft} onChange={change} errorOf={errorOf} />
        <CourseDay
          id="closed-on"
          label={words.followUp.day}
          value={draft.day}
          onChange={(day) => change({ day })}
          min={trajectory.startedOn}
          max={today()}
          {...errorOf("closed-on")}
        />
        <ClosingReasons trajectory={trajectory} draft={draft} onChange={change} errorOf={errorOf} />
        <FilmsAfter day={draft.day} />
        <WhatComesNext trajectory={trajectory} day={draft.day} />
        <ProblemNotice error={close.error} />
        <p>
          <Button type="submit" variant="primary" size="large" disabled={close.isPending}>
            {texts.open}
          </Button>
        </p>
      </form>
    </TrajectoryScreen>
  );
}
