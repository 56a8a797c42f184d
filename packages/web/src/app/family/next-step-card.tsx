import { ArrowCircleRightIcon, WarningCircleIcon } from "@phosphor-icons/react";
import type { Trajectory } from "@samenkijken/contract/trajectories";
import { useState } from "react";
import { dayInWords } from "../../platform/dates.ts";
import { useDiscreet } from "../../platform/discreet.tsx";
import { useLanguage, useMessages } from "../../platform/language.ts";
import { CloseDialog } from "../../trajectories/close-dialog.tsx";
import { EvaluationDialog } from "../../trajectories/evaluation-dialog.tsx";
import { currentCycle, nextStepView, type NextStepView } from "../../trajectories/next-step-view.ts";
import { FilmingTips, StepHelp } from "../../trajectories/step-help.tsx";
import { ButtonLink } from "../../ui/button-link.tsx";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { StepDetail } from "../step-detail.tsx";
import { familyPageMessages } from "./messages.ts";

type Talk = "midway" | "follow-up" | "closing";

/** Steps that are done in a dialog on this page. */
const talks: Readonly<Record<string, Talk>> = {
  "midway-evaluate": "midway",
  "follow-up-due": "follow-up",
  "closing-discuss": "closing",
};

/** Steps at which the agreements on filming are at hand. */
const filmingSteps: ReadonlySet<string> = new Set(["film-plan", "film-record"]);

function MainButton(props: { step: NextStepView; onOpen: (talk: Talk) => void }) {
  const { step } = props;
  const talk = talks[step.id];
  if (step.button === "" || step.id === "school-film-plan") return null;
  if (talk !== undefined)
    return (
      <Button variant="primary" size="large" onClick={() => props.onOpen(talk)}>
        {step.button}
      </Button>
    );
  return (
    <ButtonLink href={step.href} variant="primary" size="large">
      {step.button}
    </ButtonLink>
  );
}

/** What can be opened beside the step itself: the analysis that goes before a look-back. */
function analysisOf(trajectory: Trajectory, step: NextStepView): string | null {
  const recordingId = currentCycle(trajectory)?.recordingId ?? null;
  const isLookBack = step.id === "look-back-hold" || step.id === "look-back-plan";
  return isLookBack && trajectory.can.openFilms && recordingId !== null
    ? `/recordings/${recordingId}/analysis`
    : null;
}

/** At the closing two films can be put beside each other. */
function CompareLink({ trajectory, step }: { trajectory: Trajectory; step: NextStepView }) {
  const words = useMessages(familyPageMessages);
  const films = trajectory.cycles.filter(({ recordingState }) => recordingState === "ready");
  if (step.id !== "closing-discuss" || films.length < 2 || !trajectory.can.openFilms) return null;
  return (
    <ButtonLink href={`/trajectories/${trajectory.id}/comparison`} variant="quiet">
      {words.compare}
    </ButtonLink>
  );
}

/** The one next step of this family, with its one button. */
export function NextStepCard({ trajectory }: { trajectory: Trajectory }) {
  const words = useMessages(familyPageMessages);
  const language = useLanguage();
  const { shownName } = useDiscreet();
  const [open, setOpen] = useState<Talk | null>(null);
  const step = nextStepView(trajectory, language, shownName);
  const Glyph = step.isBlocked ? WarningCircleIcon : ArrowCircleRightIcon;
  const analysis = analysisOf(trajectory, step);
  const mayClose = trajectory.can.edit && trajectory.closedOn === null;
  return (
    <Card
      labelledBy="next-step-title"
      lifted
      className={step.isBlocked ? "next-step next-step-blocked" : "next-step"}
    >
      <p className="next-step-eyebrow">
        <Glyph weight="fill" aria-hidden="true" />
        {words.nextStep}
      </p>
      <h2 id="next-step-title">{step.title}</h2>
      <StepDetail step={step} size="medium" />
      {trajectory.closedOn !== null && (
        <p className="text-2">{words.closed(dayInWords(trajectory.closedOn, language, "year"))}</p>
      )}
      <p className="row next-step-actions">
        {trajectory.can.edit && <MainButton step={step} onOpen={setOpen} />}
        {analysis !== null && (
          <ButtonLink href={analysis} variant="quiet">
            {words.openAnalysis}
          </ButtonLink>
        )}
        <CompareLink trajectory={trajectory} step={step} />
        {mayClose && step.id !== "closing-discuss" && (
          <Button variant="quiet" onClick={() => setOpen("closing")}>
            {words.close}
          </Button>
        )}
      </p>
      <StepHelp stepId={step.id} />
      {filmingSteps.has(step.id) && <FilmingTips />}
      <CloseDialog trajectory={trajectory} isOpen={open === "closing"} onDone={() => setOpen(null)} />
      <EvaluationDialog
        trajectory={trajectory}
        kind={open === "follow-up" ? "follow-up" : "midway"}
        isOpen={open === "midway" || open === "follow-up"}
        onDone={() => setOpen(null)}
      />
    </Card>
  );
}
