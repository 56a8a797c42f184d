import type { Trajectory } from "@samenkijken/contract/trajectories";
import { onwardReferral } from "@samenkijken/domain/method/onward-referral";
import { dayInWords } from "../../platform/dates.ts";
import { useLanguage, useMessages } from "../../platform/language.ts";
import { ProblemNotice } from "../../platform/problem-notice.tsx";
import { useCommand } from "../../platform/queries.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { CourseActions } from "./course-actions.tsx";
import "./course.css";
import { courseMessages } from "./messages.ts";
import { useStepTitle } from "./use-step-title.ts";

interface Shown {
  readonly trajectory: Trajectory;
}

function Trainer({ trajectory }: Shown) {
  const { trainer: texts } = useMessages(courseMessages);
  const language = useLanguage();
  const { name, since, before } = trajectory.course.trainer;
  if (since === null || before === null) return <p>{texts.is(name)}</p>;
  return <p>{texts.since(name, dayInWords(since, language, "year"), before)}</p>;
}

/** Steps that were passed over or put first, each with the way back. */
function Chosen({ trajectory }: Shown) {
  const words = useMessages(courseMessages);
  const language = useLanguage();
  const title = useStepTitle(trajectory);
  const undo = useCommand("undoSkip");
  const unpin = useCommand("unpinStep");
  const { skipped, pinned } = trajectory.course;
  const params = { trajectoryId: trajectory.id };
  const isIgnored = trajectory.closedOn === null && pinned !== null && pinned.step !== trajectory.nextStep.id;
  const mayUndo = trajectory.can.edit && trajectory.closedOn === null;
  return (
    <>
      {pinned !== null && (
        <div className="course-line">
          <p>{words.pin.shown(title(pinned.step, null), dayInWords(pinned.pinnedOn, language))}</p>
          {isIgnored && <p className="text-small text-2">{words.pin.notOpen}</p>}
          {pinned.reason !== "" && <p className="text-small text-2">{pinned.reason}</p>}
          {mayUndo && (
            <Button
              size="small"
              disabled={unpin.isPending}
              onClick={() => unpin.mutate({ params, body: {} })}
            >
              {words.pin.undo}
            </Button>
          )}
        </div>
      )}
      {skipped.map(({ id, step, number, skippedOn, why, note }) => (
        <div key={id} className="course-line">
          <p>{words.skip.shown(title(step, number), dayInWords(skippedOn, language))}</p>
          <p className="text-small text-2">{words.because(words.skip.reasons[why], note)}</p>
          {mayUndo && (
            <Button
              size="small"
              ariaLabel={words.skip.undoOf(title(step, number))}
              disabled={undo.isPending}
              onClick={() => undo.mutate({ params: { ...params, skipId: id }, body: {} })}
            >
              {words.skip.undo}
            </Button>
          )}
        </div>
      ))}
      <ProblemNotice error={undo.error ?? unpin.error} />
    </>
  );
}

/** Pauses that are over, and what was taken back. */
function Past({ trajectory }: Shown) {
  const words = useMessages(courseMessages);
  const language = useLanguage();
  const { pauses, takenBack } = trajectory.course;
  const shownBack = { closing: words.reopen.shown, archiving: words.archive.shown };
  return (
    <>
      {pauses.flatMap(({ id, pausedOn, resumedOn, why, note }) =>
        resumedOn === null
          ? []
          : [
              <div key={id} className="course-line">
                <p>{words.pause.was(dayInWords(pausedOn, language), dayInWords(resumedOn, language))}</p>
                <p className="text-small text-2">{words.because(words.pause.reasons[why], note)}</p>
              </div>,
            ],
      )}
      {takenBack.map(({ what, on, reason }, nth) => (
        // Nothing of this list ever changes its place.
        // oxlint-disable-next-line react/no-array-index-key
        <div key={nth} className="course-line">
          <p>{shownBack[what](dayInWords(on, language))}</p>
          {reason !== "" && <p className="text-small text-2">{reason}</p>}
        </div>
      ))}
    </>
  );
}

/** How it ended: in words, and where to. */
function Ending({ trajectory }: Shown) {
  const words = useMessages(courseMessages);
  const language = useLanguage();
  const { closing, followUpMissed } = trajectory.course;
  const referred = closing?.referredOn ?? null;
  const labelOf = (list: readonly { id: string; label: { nl: string; en: string } }[], id: string) =>
    list.find((each) => each.id === id)?.label[language] ?? id;
  return (
    <>
      {referred !== null && (
        <p>
          {words.closing.referredTo(
            labelOf(onwardReferral.destinations, referred.to),
            labelOf(onwardReferral.reasons, referred.why),
          )}
        </p>
      )}
      {trajectory.closedOn !== null && closing !== null && closing.summary !== "" && (
        <div className="course-line">
          <p className="text-small text-2">{words.closing.summaryOf}</p>
          <p className="course-summary">{closing.summary}</p>
        </div>
      )}
      {trajectory.followUp !== null && (
        <p>
          {followUpMissed === null
            ? words.followUp.wasHeld(dayInWords(trajectory.followUp.doneOn, language, "year"))
            : words.followUp.wasMissed(
                dayInWords(trajectory.followUp.doneOn, language, "year"),
                words.followUp.reasons[followUpMissed],
              )}
        </p>
      )}
    </>
  );
}

/** Who guides a family, when it stood still, what was passed over and how it ended; with what can be done about it. */
export function CourseCard({ trajectory, isLatest }: Shown & { isLatest: boolean }) {
  const words = useMessages(courseMessages);
  return (
    <Card labelledBy="course" className="course-card">
      <h2 id="course">{words.title}</h2>
      <Trainer trajectory={trajectory} />
      <Chosen trajectory={trajectory} />
      <Past trajectory={trajectory} />
      <Ending trajectory={trajectory} />
      <CourseActions trajectory={trajectory} isLatest={isLatest} />
    </Card>
  );
}
