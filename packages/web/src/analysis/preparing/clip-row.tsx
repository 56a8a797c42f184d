import { DotsSixVerticalIcon, EyeSlashIcon } from "@phosphor-icons/react";
import type { Clip } from "@samenkijken/annotation/document/document-record";
import { toMicros } from "@samenkijken/annotation/time/micros";
import { clockOf } from "@samenkijken/annotation/time/timecode";
import { useMessages } from "../../platform/language.ts";
import { classNames } from "../../ui/class-names.ts";
import { analysisMessages } from "../messages.ts";
import { ClipEditor } from "../workbench/clip-editor.tsx";
import { useDesk, useDeskState, useNotes, useSurroundings } from "../workbench/desk-context.ts";
import { FilmPicture, type PictureGrant } from "../workbench/film-picture.tsx";
import { clipsOf } from "../workbench/pick-actions.ts";
import { goTo } from "../workbench/play-actions.ts";
import { moveClipTo } from "./clip-actions.ts";
import { clipHints } from "./clip-hints.ts";
import { useDragOrder } from "./drag-order.ts";
import { preparingMessages } from "./messages.ts";

/** What the method advises about a clip, in words. */
function Hints({ clip }: { clip: Clip }) {
  const words = useMessages(preparingMessages);
  const records = useNotes(({ document }) => document.records);
  const hints = clipHints(clip, records.values());
  if (hints.length === 0) return null;
  return (
    <ul className="clip-hints text-small">
      {hints.map((hint) => (
        <li key={hint}>{words.clipHints[hint]}</li>
      ))}
    </ul>
  );
}

/** A clip as one line that opens: number, picture, title, question, place and length. */
export function ClipLine(props: { clip: Clip; nth: number; grant: PictureGrant }) {
  const { clip, nth, grant } = props;
  const words = useMessages(analysisMessages);
  const preparing = useMessages(preparingMessages);
  const desk = useDesk();
  const isSelected = useDeskState((state) => state.selection === clip.id);
  return (
    <>
      <span className={classNames("clip-number", `clip-number-${clip.kind}`)} aria-hidden="true">
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
        {clip.sensitive === "yes" ? (
          <span className="film-picture film-picture-hidden">
            <EyeSlashIcon aria-hidden="true" />
          </span>
        ) : (
          <FilmPicture {...grant} player={desk.player} at={clip.start} />
        )}
        <span className="clip-words">
          <span className="text-strong text-clip">{clip.title === "" ? words.noTitle : clip.title}</span>
          <span className="text-small text-2 text-clip">
            {clip.question === "" ? words.noQuestion : clip.question}
          </span>
          {clip.sensitive === "yes" && <span className="visually-hidden">{preparing.isSensitive}</span>}
          {clip.kind === "working-point" && <span className="visually-hidden">{words.workingPoint}</span>}
        </span>
        <span className="clip-times mono text-small">
          <span className="text-2">{clockOf(clip.start)}</span>
          <span>{clockOf(toMicros(clip.end - clip.start))}</span>
        </span>
      </button>
    </>
  );
}

/** The clips in the order of looking back; a row opens, and a handle moves it. */
export function ClipList({ grant }: { grant: PictureGrant }) {
  const words = useMessages(analysisMessages);
  const preparing = useMessages(preparingMessages);
  const desk = useDesk();
  const { mayEdit } = useSurroundings();
  const selection = useDeskState((state) => state.selection);
  const clips = clipsOf(useNotes((state) => state.document));
  const { list, handle, dropClass } = useDragOrder((id, place) => moveClipTo(desk, id, place));
  return (
    <ol ref={list}>
      {clips.map((clip, nth) => (
        <li
          key={clip.id}
          className={classNames("clip-row", clip.id === selection && "clip-row-on", dropClass(nth))}
        >
          <div className="clip-line">
            <ClipLine clip={clip} nth={nth} grant={grant} />
            {mayEdit === "yes" && (
              <button
                type="button"
                className="order-handle"
                aria-label={preparing.orderHandle(clip.title === "" ? words.clipNumber(nth + 1) : clip.title)}
                title={preparing.orderHelp}
                {...handle(clip.id, nth)}
              >
                <DotsSixVerticalIcon aria-hidden="true" weight="bold" />
              </button>
            )}
          </div>
          <Hints clip={clip} />
          {clip.id === selection && mayEdit === "yes" && (
            <ClipEditor key={clip.id} clip={clip} nth={nth} last={clips.length - 1} />
          )}
        </li>
      ))}
    </ol>
  );
}
