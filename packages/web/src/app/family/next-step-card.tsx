import { ArrowCircleRightIcon, WarningCircleIcon } from "@phosphor-icons/react";
import type { Trajectory } from "@samenkijken/contract/trajectories";
import { useState } from "react";
import { dayInWords } from "../../platform/dates.ts";
import { useDiscreet } from "../../platform/discreet.tsx";
import { useLanguage, useMessages } from "../../platform/language.ts";
import { ArchiveDialog } from "../../trajectories/course/taking-back-dialogs.tsx";
import { EvaluationDialog } from "../../trajectories/evaluation-dialog.tsx";
import { trajectoryMessages } from "../../trajectories/messages.ts";
import {
  currentCycle,
  nextStepView,
  prepareHref,
  type NextStepView,
} from "../../trajectories/next-step-view.ts";
import { nextStepTargets, nextStepWords } from "../../trajectories/next-step-words.ts";
import { FilmingTips, StepHelp } from "../../trajectories/step-help.tsx";
import { ButtonLink } from "../../ui/button-link.tsx";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { StepDetail } from "../step-detail.tsx";
import { familyPageMessages } from "./messages.ts";

type Deed = "midway" | "archive";

/** Steps that are done in a dialog on this page. */
const deeds: Readonly<Partial<Record<NextStepView["id"], Deed>>> = {
  "midway-evaluate": "midway",
  archive: "archive",
};

/** Steps at which the agreements on filming are at hand. */
const filmingSteps: ReadonlySet<string> = new Set(["film-plan", "film-record"]);

function MainButton(props: { step: NextStepView; familyId: string; onOpen: (deed: Deed) => void }) {
  const { step } = props;
  const deed = deeds[step.id];
  // A step that is done on this very page has its buttons there.
  const isHere = deed === undefined && step.href === `/families/${props.familyId}`;
  if (step.button === "" || isHere) return null;
  if (deed !== undefined)
    return (
      <Button variant="primary" size="large" onClick={() => props.onOpen(deed)}>
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

/** Which step, when, and why it comes now. */
function StepHead({ step }: { step: NextStepView }) {
  const words = useMessages(familyPageMessages);
  const Glyph = step.isBlocked ? WarningCircleIcon : ArrowCircleRightIcon;
  return (
    <>
      <p className="next-step-eyebrow">
        <Glyph weight="fill" aria-hidden="true" />
        {words.nextStep}
      </p>
      <h2 id="next-step-title">{step.title}</h2>
      <StepDetail step={step} size="medium" />
      {step.why !== "" && <p className="text-2">{step.why}</p>}
    </>
  );
}

/** Beside preparing a film the film itself can be added, and the other way round. */
function FilmLink({ trajectory, step }: { trajectory: Trajectory; step: NextStepView }) {
  const words = useMessages(trajectoryMessages);
  const language = useLanguage();
  if (step.id !== "film-record" || !trajectory.can.edit) return null;
  const prepare = { href: prepareHref(trajectory), text: words.prepare };
  const add = {
    href: nextStepTargets["film-record"](trajectory, null),
    text: nextStepWords[language]["film-record"].button,
  };
  const other = step.href === prepare.href ? add : prepare;
  return (
    <ButtonLink href={other.href} variant="quiet">
      {other.text}
    </ButtonLink>
  );
}

/** The one next step of this family, with its one button. */
export function NextStepCard({ trajectory }: { trajectory: Trajectory }) {
  const words = useMessages(familyPageMessages);
  const language = useLanguage();
  const { shownName } = useDiscreet();
  const [open, setOpen] = useState<Deed | null>(null);
  const step = nextStepView(trajectory, language, shownName);
  const analysis = analysisOf(trajectory, step);
  return (
    <Card
      labelledBy="next-step-title"
      lifted
      className={step.isBlocked ? "next-step next-step-blocked" : "next-step"}
    >
      <StepHead step={step} />
      {trajectory.closedOn !== null && (
        <p className="text-2">{words.closed(dayInWords(trajectory.closedOn, language, "year"))}</p>
      )}
      <p className="row next-step-actions">
        {trajectory.can.edit && <MainButton step={step} familyId={trajectory.familyId} onOpen={setOpen} />}
        {analysis !== null && (
          <ButtonLink href={analysis} variant="quiet">
            {words.openAnalysis}
          </ButtonLink>
        )}
        <FilmLink trajectory={trajectory} step={step} />
        <CompareLink trajectory={trajectory} step={step} />
      </p>
      <StepHelp trajectory={trajectory} stepId={step.id} />
      {filmingSteps.has(step.id) && <FilmingTips trajectory={trajectory} />}
      <EvaluationDialog trajectory={trajectory} isOpen={open === "midway"} onDone={() => setOpen(null)} />
      {open === "archive" && <ArchiveDialog trajectory={trajectory} onDone={() => setOpen(null)} />}
    </Card>
  );
}
