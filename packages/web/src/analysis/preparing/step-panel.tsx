import { PlayIcon } from "@phosphor-icons/react";
import type { FilmGrant } from "@samenkijken/contract/recordings";
import { useMessages } from "../../platform/language.ts";
import { Button } from "../../ui/button.tsx";
import { ClipTray } from "../workbench/clip-tray.tsx";
import { CodePad } from "../workbench/code-pad.tsx";
import { useDesk } from "../workbench/desk-context.ts";
import { AskPanel } from "./ask-panel.tsx";
import { FilmNoteField } from "./film-note-field.tsx";
import { GoalLines } from "./goal-lines.tsx";
import { preparingMessages } from "./messages.ts";
import { usePreparingState, useShownStep, useStepFacts } from "./preparing-context.ts";
import { SuggestionList } from "./suggestion-list.tsx";
import { adviceOf } from "./work-step.ts";
import "./step-panel.css";

/** What to do next in the step that is shown. */
function AdviceLine() {
  const words = useMessages(preparingMessages);
  const advice = adviceOf(useShownStep(), useStepFacts());
  return (
    <p className="advice-line text-small" data-testid="advice">
      <b>{words.next}</b> {words.advice[advice]}
    </p>
  );
}

/** The first look: the whole film once, and what it does to the trainer herself. */
function WatchPanel() {
  const words = useMessages(preparingMessages);
  const { player } = useDesk();
  const seen = usePreparingState((state) => state.seen);
  const playAll = (): void => {
    player.stayWithin(null);
    player.showFrame(0);
    player.play();
  };
  return (
    <section className="step-part" aria-label={words.stepTitle.watch}>
      <GoalLines />
      <FilmNoteField topic="impression" label={words.impression} help={words.impressionHelp} />
      <div className="row">
        <Button icon={PlayIcon} size="small" onClick={playAll}>
          {words.playFromStart}
        </Button>
        <span className="text-small text-2">{seen === "yes" ? words.filmSeen : words.filmNotSeen}</span>
      </div>
    </section>
  );
}

/** The right side of the workbench: the panel that belongs to the step. */
export function StepPanel({ grant }: { grant: FilmGrant }) {
  const step = useShownStep();
  return (
    <>
      <AdviceLine />
      {step === "watch" && <WatchPanel />}
      {step === "code" && <CodePad />}
      {step === "choose" && <SuggestionList />}
      {(step === "code" || step === "choose") && <ClipTray grant={grant} />}
      {step === "ask" && <AskPanel grant={grant} />}
    </>
  );
}
