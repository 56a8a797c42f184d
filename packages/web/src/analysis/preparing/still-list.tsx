import type { Still } from "@samenkijken/annotation/document/document-record";
import { clockOf } from "@samenkijken/annotation/time/timecode";
import { useMessages } from "../../platform/language.ts";
import { classNames } from "../../ui/class-names.ts";
import { analysisMessages } from "../messages.ts";
import { useDesk, useDeskState, useNotes, useSurroundings } from "../workbench/desk-context.ts";
import { FilmPicture, type PictureGrant } from "../workbench/film-picture.tsx";
import { clipsOf, stillsOf } from "../workbench/pick-actions.ts";
import { goTo } from "../workbench/play-actions.ts";
import { preparingMessages } from "./messages.ts";
import { StillEditor } from "./still-editor.tsx";

function StillRow({ still, grant }: { still: Still; grant: PictureGrant }) {
  const words = useMessages(analysisMessages);
  const preparing = useMessages(preparingMessages);
  const desk = useDesk();
  const { mayEdit } = useSurroundings();
  const isSelected = useDeskState((state) => state.selection === still.id);
  const clipNth = clipsOf(useNotes((state) => state.document)).findIndex(({ id }) => id === still.clipId);
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
          <FilmPicture {...grant} player={desk.player} at={still.at} crop={still.crop} />
          <span className="clip-words">
            <span className="text-strong text-clip">
              {still.caption === "" ? words.stillAt(clockOf(still.at)) : still.caption}
            </span>
            {clipNth !== -1 && (
              <span className="text-small text-2 text-clip">{preparing.freezesClip(clipNth + 1)}</span>
            )}
          </span>
          <span className="mono text-small text-2">{clockOf(still.at)}</span>
        </button>
      </div>
      {isSelected && mayEdit === "yes" && <StillEditor key={still.id} still={still} grant={grant} />}
    </li>
  );
}

/** The stills in order of time. */
export function StillList({ grant }: { grant: PictureGrant }) {
  const stills = stillsOf(useNotes((state) => state.document));
  return (
    <ol>
      {stills.map((still) => (
        <StillRow key={still.id} still={still} grant={grant} />
      ))}
    </ol>
  );
}
