import { ArrowDownIcon, ArrowUpIcon } from "@phosphor-icons/react";
import type { Clip, Still } from "@samenkijken/annotation/document/document-record";
import { clockOf } from "@samenkijken/annotation/time/timecode";
import { toMicros } from "@samenkijken/annotation/time/micros";
import type { FilmGrant } from "@samenkijken/contract/recordings";
import { useFocusKept } from "../../platform/focus.ts";
import { useMessages } from "../../platform/language.ts";
import { SegmentedControl } from "../../ui/segmented-control.tsx";
import { classNames } from "../../ui/class-names.ts";
import { analysisMessages } from "../messages.ts";
import { ClipEditor, StillEditor } from "./clip-editor.tsx";
import { useDesk, useDeskState, useNotes, useSurroundings } from "./desk-context.ts";
import { FilmPicture } from "./film-picture.tsx";
import { clipsOf, moveClip, stillsOf } from "./pick-actions.ts";
import { goTo } from "./play-actions.ts";
import { ToolButton } from "./tool-button.tsx";

type Grant = Pick<FilmGrant, "clockOffsetMicros" | "filmUrl" | "watermark">;

function ClipRow(props: { clip: Clip; nth: number; last: number; grant: Grant }) {
  const { clip, nth, grant } = props;
  const words = useMessages(analysisMessages);
  const desk = useDesk();
  const { mayEdit } = useSurroundings();
  const isSelected = useDeskState((state) => state.selection === clip.id);
  const title = clip.title === "" ? words.noTitle : clip.title;
  return (
    <li className={classNames("clip-row", isSelected && "clip-row-on")}>
      <div className="clip-line">
        <span className="clip-number" aria-hidden="true">
          {nth + 1}
        </span>
        <button
          type="button"
          className="clip-open"
          aria-expanded={isSelected}
          onClick={() =>
            isSelected ? desk.state.update({ selection: null }) : goTo(desk, clip.id, clip.start)
          }
        >
          <FilmPicture player={desk.player} at={clip.start} {...grant} />
          <span className="clip-words">
            <span className="text-strong text-clip">{title}</span>
            <span className="text-small text-2 text-clip">
              {clip.question === "" ? words.noQuestion : clip.question}
            </span>
          </span>
          <span className="mono text-small text-2">{clockOf(clip.start)}</span>
          <span className="mono text-small">{clockOf(toMicros(clip.end - clip.start))}</span>
        </button>
        <ToolButton
          icon={ArrowUpIcon}
          label={words.moveUp(title)}
          disabled={nth === 0 || mayEdit === "no"}
          onClick={() => moveClip(desk, clip.id, -1)}
        />
        <ToolButton
          icon={ArrowDownIcon}
          label={words.moveDown(title)}
          disabled={nth === props.last || mayEdit === "no"}
          onClick={() => moveClip(desk, clip.id, 1)}
        />
      </div>
      {isSelected && mayEdit === "yes" && <ClipEditor key={clip.id} clip={clip} />}
    </li>
  );
}

function StillRow({ still, grant }: { still: Still; grant: Grant }) {
  const words = useMessages(analysisMessages);
  const desk = useDesk();
  const { mayEdit } = useSurroundings();
  const isSelected = useDeskState((state) => state.selection === still.id);
  return (
    <li className={classNames("clip-row", isSelected && "clip-row-on")}>
      <div className="clip-line">
        <button
          type="button"
          className="clip-open"
          aria-expanded={isSelected}
          onClick={() =>
            isSelected ? desk.state.update({ selection: null }) : goTo(desk, still.id, still.at)
          }
        >
          <FilmPicture player={desk.player} at={still.at} crop={still.crop} {...grant} />
          <span className="clip-words">
            <span className="text-strong text-clip">
              {still.caption === "" ? words.stillAt(clockOf(still.at)) : still.caption}
            </span>
          </span>
          <span className="mono text-small text-2">{clockOf(still.at)}</span>
        </button>
      </div>
      {isSelected && mayEdit === "yes" && <StillEditor key={still.id} still={still} />}
    </li>
  );
}

/** The pictures chosen for looking back: clips in their order, and stills. */
export function ClipTray({ grant }: { grant: Grant }) {
  const words = useMessages(analysisMessages);
  const desk = useDesk();
  const tray = useDeskState((state) => state.tray);
  const document = useNotes((state) => state.document);
  const clips = clipsOf(document);
  const stills = stillsOf(document);
  const rows = useFocusKept<HTMLElement>(clips.length + stills.length);
  const isEmpty = tray === "clips" ? clips.length === 0 : stills.length === 0;
  return (
    <section ref={rows} tabIndex={-1} className="tray" aria-label={words.chosenPictures}>
      <div className="tray-head">
        <SegmentedControl
          id="tray"
          label={words.chosenPictures}
          value={tray}
          options={[
            { value: "clips", label: `${words.clips} ${String(clips.length)}` },
            { value: "stills", label: `${words.stills} ${String(stills.length)}` },
          ]}
          onChange={(next) => desk.state.update({ tray: next })}
        />
        <span className="text-small text-2">{words.advice}</span>
      </div>
      {isEmpty && <p className="text-2">{tray === "clips" ? words.noClips : words.noStills}</p>}
      <ol>
        {tray === "clips"
          ? clips.map((clip, nth) => (
              <ClipRow key={clip.id} clip={clip} nth={nth} last={clips.length - 1} grant={grant} />
            ))
          : stills.map((still) => <StillRow key={still.id} still={still} grant={grant} />)}
      </ol>
    </section>
  );
}
