import type { Clip } from "@samenkijken/annotation/document/document-record";
import { useEffect } from "react";
import { useMessages } from "../../platform/language.ts";
import { classNames } from "../../ui/class-names.ts";
import { useDesk, useDeskState, useNotes, useSurroundings } from "../workbench/desk-context.ts";
import type { PictureGrant } from "../workbench/film-picture.tsx";
import { clipsOf } from "../workbench/pick-actions.ts";
import { AskClip } from "./ask-clip.tsx";
import { ClipLine } from "./clip-row.tsx";
import { preparingMessages } from "./messages.ts";
import { PlanNotes } from "./note-list.tsx";
import { RatioMeter } from "./ratio-meter.tsx";

/** The clip to begin with: the first that has no question yet. */
function firstToAsk(clips: readonly Clip[]): Clip | undefined {
  return clips.find(({ question }) => question.trim() === "") ?? clips[0];
}

/** The plan of the talk: per clip what it is for, what to ask and where to freeze; then what belongs to it as a whole. */
export function AskPanel({ grant }: { grant: PictureGrant }) {
  const words = useMessages(preparingMessages);
  const desk = useDesk();
  const { mayEdit } = useSurroundings();
  const selection = useDeskState((state) => state.selection);
  const clips = clipsOf(useNotes((state) => state.document));
  useEffect(() => {
    const now = clipsOf(desk.notes.state.get().document);
    const first = firstToAsk(now);
    const { selection: chosen } = desk.state.get();
    if (first !== undefined && !now.some(({ id }) => id === chosen))
      desk.state.update({ selection: first.id });
  }, [desk]);
  return (
    <section className="tray" aria-label={words.stepTitle.ask}>
      <ol>
        {clips.map((clip, nth) => (
          <li key={clip.id} className={classNames("clip-row", clip.id === selection && "clip-row-on")}>
            <div className="clip-line">
              <ClipLine clip={clip} nth={nth} grant={grant} />
            </div>
            {clip.id === selection && mayEdit === "yes" && (
              <AskClip key={clip.id} clip={clip} grant={grant} />
            )}
          </li>
        ))}
      </ol>
      <RatioMeter />
      <div className="step-part plan-notes">
        <PlanNotes />
      </div>
    </section>
  );
}
