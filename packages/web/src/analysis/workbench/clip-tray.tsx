import { recordsBesideMarkers } from "@samenkijken/annotation/document/annotation-document";
import { useFocusKept } from "../../platform/focus.ts";
import { useMessages } from "../../platform/language.ts";
import { SegmentedControl } from "../../ui/segmented-control.tsx";
import { analysisMessages } from "../messages.ts";
import { ClipList } from "../preparing/clip-row.tsx";
import { preparingMessages } from "../preparing/messages.ts";
import { NoteList } from "../preparing/note-list.tsx";
import { RatioMeter } from "../preparing/ratio-meter.tsx";
import { StillList } from "../preparing/still-list.tsx";
import { useDesk, useDeskState, useNotes } from "./desk-context.ts";
import type { PictureGrant } from "./film-picture.tsx";

/** How many records of each kind there are. */
function useCounts() {
  const document = useNotes((state) => state.document);
  const counts = { clip: 0, still: 0, note: 0 };
  for (const { type } of recordsBesideMarkers(document)) counts[type] += 1;
  return counts;
}

/** What was chosen for looking back: clips in their order, stills, and the trainer's notes. */
export function ClipTray({ grant }: { grant: PictureGrant }) {
  const words = useMessages(analysisMessages);
  const preparing = useMessages(preparingMessages);
  const desk = useDesk();
  const tray = useDeskState((state) => state.tray);
  const counts = useCounts();
  const rows = useFocusKept<HTMLElement>(counts.clip + counts.still + counts.note);
  return (
    <section ref={rows} tabIndex={-1} className="tray" aria-label={words.chosenPictures}>
      <div className="tray-head">
        <SegmentedControl
          id="tray"
          label={words.chosenPictures}
          value={tray}
          options={[
            { value: "clips", label: `${words.clips} ${String(counts.clip)}` },
            { value: "stills", label: `${words.stills} ${String(counts.still)}` },
            { value: "notes", label: `${preparing.notes} ${String(counts.note)}` },
          ]}
          onChange={(next) => desk.state.update({ tray: next })}
        />
        <span className="text-small text-2">{words.advice}</span>
      </div>
      {tray === "clips" && counts.clip === 0 && <p className="text-2">{words.noClips}</p>}
      {tray === "stills" && counts.still === 0 && <p className="text-2">{words.noStills}</p>}
      {tray === "clips" && <ClipList grant={grant} />}
      {tray === "clips" && <RatioMeter />}
      {tray === "stills" && <StillList grant={grant} />}
      {tray === "notes" && <NoteList />}
    </section>
  );
}
