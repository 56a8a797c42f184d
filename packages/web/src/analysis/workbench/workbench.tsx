import {
  ArrowUUpLeftIcon,
  ArrowUUpRightIcon,
  KeyboardIcon,
  MagnifyingGlassMinusIcon,
  MagnifyingGlassPlusIcon,
} from "@phosphor-icons/react";
import type { FilmGrant, Recording } from "@samenkijken/contract/recordings";
import type { Trajectory } from "@samenkijken/contract/trajectories";
import { clockOf } from "@samenkijken/annotation/time/timecode";
import { useMemo, useRef, useState } from "react";
import { QuestionPin } from "../../families/question-pin.tsx";
import { useChildStateLines } from "../../recordings/child-state/use-child-state-lines.ts";
import { dayInWords } from "../../platform/dates.ts";
import { useLanguage, useMessages } from "../../platform/language.ts";
import { listInWords } from "../../platform/plural.ts";
import { filmMark } from "../../trajectories/school/film-mark.ts";
import { DarkShell } from "../../ui/dark-shell.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { SegmentedControl } from "../../ui/segmented-control.tsx";
import { FilmVideo } from "../film/film-video.tsx";
import { LockedFilm } from "../film/locked-film.tsx";
import type { GrantState } from "../film/use-film-grant.ts";
import { analysisMessages } from "../messages.ts";
import { NextStepButton } from "../preparing/next-step-button.tsx";
import { PreparingContext } from "../preparing/preparing-context.ts";
import { StepPanel } from "../preparing/step-panel.tsx";
import { useKeptPreparing } from "../preparing/use-kept-preparing.ts";
import { Minimap } from "../timeline/minimap.tsx";
import { Timeline } from "../timeline/timeline.tsx";
import { useIsWide } from "../timeline/use-is-wide.ts";
import { ClashDialog } from "./clash-dialog.tsx";
import { codingMessages } from "./coding-messages.ts";
import { DetailRow } from "./detail-row.tsx";
import { DeskContext, useDesk, useNotes } from "./desk-context.ts";
import { FilmControls, KeyTool } from "./film-stage.tsx";
import { JointMarkers } from "./joint-markers.tsx";
import { KeyCard } from "./key-card.tsx";
import { toggleStar } from "./detail-actions.ts";
import { MarkerList } from "./marker-list.tsx";
import { perform, zoomBy } from "./perform.ts";
import { openNote } from "./note-actions.ts";
import { LeaveGuard } from "./leave-guard.tsx";
import { makeClip, makeStill } from "./pick-actions.ts";
import { GiveClipDialog } from "./give-clip-dialog.tsx";
import { PlanDialog } from "./plan-dialog.tsx";
import { setInOut, togglePlay } from "./play-actions.ts";
import { SaveNotice } from "./save-notice.tsx";
import { SavedChip } from "./saved-chip.tsx";
import { SelectionSentence } from "./selection-sentence.tsx";
import type { Sitting } from "./sitting.ts";
import { ToldRegion } from "./told-region.tsx";
import { useDeskKeys } from "./use-desk-keys.ts";
import { useOthers } from "./use-others.ts";
import { useFilmTaps } from "./use-film-taps.ts";
import { usePreferencesOn } from "./use-preferences.ts";
import { useUnsavedGuard } from "./use-unsaved-guard.ts";
import { WorkSteps } from "./work-steps.tsx";
import "./film-controls.css";
import "./code-pad.css";
import "./clip-tray.css";
import "./work-bar.css";
import "./sentence.css";
import "./marker-list.css";
import "./workbench.css";
import "./touch.css";

export interface WorkbenchParts {
  readonly sitting: Sitting;
  readonly recording: Recording;
  readonly trajectory: Trajectory;
  readonly grantState: GrantState;
  readonly lastGrant: FilmGrant;
  readonly onTrouble: () => void;
  readonly onReopen: () => void;
  readonly onPlanReady: () => void;
}

/** The lower half: tools, the sentence about the selection, and the timeline or its equal, the list. */
function LowerPart(props: {
  view: "timeline" | "list";
  onView: (view: "timeline" | "list") => void;
  mayEdit: "yes" | "no";
  grant: FilmGrant;
}) {
  const isWide = useIsWide();
  const words = useMessages(analysisMessages);
  const coding = useMessages(codingMessages);
  const desk = useDesk();
  return (
    <section className="lower" aria-label={words.timeline}>
      <div className="lower-bar">
        <fieldset className="key-tools" disabled={props.mayEdit === "no"}>
          <KeyTool does="set-in" words={words.toolIn} onClick={() => setInOut(desk, "in")} />
          <KeyTool does="set-out" words={words.toolOut} onClick={() => setInOut(desk, "out")} />
          <KeyTool does="make-clip" words={words.toolClip} tone="moment" onClick={() => makeClip(desk)} />
          <KeyTool does="make-still" words={words.toolStill} onClick={() => makeStill(desk)} />
          <KeyTool does="toggle-star" words={words.toolStar} onClick={() => toggleStar(desk)} />
          <KeyTool does="make-note" words={coding.noteTool} onClick={() => openNote(desk)} />
        </fieldset>
        <SelectionSentence />
        <div className="lower-ways">
          <SegmentedControl
            id="lower-view"
            label={words.view}
            value={props.view}
            options={[
              { value: "timeline", label: words.timeline },
              { value: "list", label: words.list },
            ]}
            onChange={props.onView}
          />
          {props.view === "timeline" && isWide && <Minimap />}
          <IconButton
            icon={MagnifyingGlassMinusIcon}
            label={words.zoomOut}
            onClick={() => zoomBy(desk, 0.5)}
          />
          <IconButton
            icon={MagnifyingGlassPlusIcon}
            label={words.zoomIn}
            keyHint="Z"
            onClick={() => zoomBy(desk, 2)}
          />
        </div>
      </div>
      <DetailRow />
      <div className={props.view === "timeline" ? "only-wide" : "hidden-part"}>
        {props.view === "timeline" && isWide && <Timeline grant={props.grant} />}
      </div>
      <div className={props.view === "list" ? undefined : "only-narrow"}>
        {(props.view === "list" || !isWide) && <MarkerList />}
        <JointMarkers />
      </div>
    </section>
  );
}

/** What stays in view while working: the parents' question and the last working point. */
function Pinned({ trajectory, recording }: { trajectory: Trajectory; recording: Recording }) {
  const words = useMessages(analysisMessages);
  const states = useChildStateLines(trajectory, recording);
  const { number } = recording;
  const point = trajectory.cycles.findLast(
    (cycle) => cycle.number < number && cycle.workingPoint !== null,
  )?.workingPoint;
  return (
    <div className="pinned">
      <QuestionPin trajectory={trajectory} compact />
      {point !== undefined && point !== null && (
        <p className="text-small">
          <span className="text-2">{words.lastWorkingPoint}</span> {words.quoted(point.quote)}
        </p>
      )}
      {states.map(({ personId, line }) => (
        <p key={personId} className="text-small text-2">
          {line}
        </p>
      ))}
    </div>
  );
}

function TopEnd({ sitting, mayEdit }: { sitting: Sitting; mayEdit: "yes" | "no" }) {
  const words = useMessages(analysisMessages);
  const desk = useDesk();
  const canUndo = useNotes(({ history }) => history.past.length > 0);
  const canRedo = useNotes(({ history }) => history.future.length > 0);
  const noScreen = { toggleFull: () => undefined };
  return (
    <>
      <SavedChip queue={sitting.queue} />
      <IconButton
        icon={ArrowUUpLeftIcon}
        label={words.undo}
        keyHint="Ctrl+Z"
        disabled={!canUndo}
        onClick={() => perform(desk, noScreen, { type: "undo" })}
      />
      <IconButton
        icon={ArrowUUpRightIcon}
        label={words.redo}
        keyHint="Ctrl+Y"
        disabled={!canRedo}
        onClick={() => perform(desk, noScreen, { type: "redo" })}
      />
      <IconButton
        icon={KeyboardIcon}
        label={words.keys}
        keyHint="?"
        onClick={() => desk.state.update({ open: "keys" })}
      />
      <NextStepButton mayEdit={mayEdit} />
    </>
  );
}

/** What the parts of the workbench share. */
function useSurroundingsOf({ sitting, recording: { lane }, trajectory }: WorkbenchParts) {
  const { desk, analysis } = sitting;
  const mayEdit = analysis.can.edit ? "yes" : "no";
  return useMemo(() => ({ desk, trajectory, mayEdit, lane }) as const, [desk, trajectory, mayEdit, lane]);
}

/** The annotation workbench: film, code pad, chosen pictures and timeline of one recording. */
export function Workbench(props: WorkbenchParts) {
  const { sitting, recording, trajectory, grantState, lastGrant } = props;
  const { desk, queue, analysis } = sitting;
  const words = useMessages(analysisMessages);
  const language = useLanguage();
  const [view, setView] = useState<"timeline" | "list">("timeline");
  const stage = useRef<HTMLDivElement>(null);
  const mayEdit = analysis.can.edit ? "yes" : "no";
  const screen = useMemo(
    () => ({
      toggleFull: () =>
        void (document.fullscreenElement === null
          ? stage.current?.requestFullscreen()
          : document.exitFullscreen()),
    }),
    [],
  );
  const onTap = useFilmTaps(desk);
  usePreferencesOn(desk);
  useDeskKeys(desk, screen, mayEdit);
  useUnsavedGuard(queue);
  useOthers(queue, recording.id);
  const preparing = useKeptPreparing(desk, recording);
  const surroundings = useSurroundingsOf(props);
  const children = desk.people.filter(({ kind }) => kind === "child").map(({ name }) => name);
  const names = listInWords(language, children.length > 0 ? children : desk.people.map(({ name }) => name));
  return (
    <DeskContext value={surroundings}>
      <PreparingContext value={preparing}>
        <DarkShell
          title={words.title(names, filmMark(recording, language))}
          subtitle={words.subtitle(dayInWords(recording.filmedOn, language, "short"), clockOf(analysis.end))}
          back={{ href: `/families/${recording.familyId}`, label: words.backToFamily }}
          skipLabel={words.skip}
          middle={<WorkSteps />}
          end={<TopEnd sitting={sitting} mayEdit={mayEdit} />}
        >
          <div className="workbench">
            <div className="upper">
              <section className="stage" aria-label={words.picture}>
                {/* eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- taps are a second way: each has its button */}
                <div className="film-frame" ref={stage} onClickCapture={onTap}>
                  {grantState.type === "locked" ? (
                    <LockedFilm
                      locked={grantState}
                      consentHref={`/families/${recording.familyId}/consent`}
                      onReopen={props.onReopen}
                    />
                  ) : (
                    <FilmVideo
                      grant={lastGrant}
                      player={desk.player}
                      label={words.filmLabel}
                      onTrouble={props.onTrouble}
                      onClick={() => togglePlay(desk)}
                    />
                  )}
                </div>
                <FilmControls onFull={screen.toggleFull} />
              </section>
              <div className="panel">
                <Pinned trajectory={trajectory} recording={recording} />
                <StepPanel grant={lastGrant} />
              </div>
            </div>
            <LowerPart view={view} onView={setView} mayEdit={mayEdit} grant={lastGrant} />
          </div>
          <ToldRegion queue={queue} />
          <SaveNotice queue={queue} />
          <LeaveGuard queue={queue} />
          <ClashDialog queue={queue} />
          <KeyCard />
          <GiveClipDialog recording={recording} queue={queue} />
          <PlanDialog analysis={analysis} queue={queue} onReady={props.onPlanReady} />
        </DarkShell>
      </PreparingContext>
    </DeskContext>
  );
}
