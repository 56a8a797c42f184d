import type { Marker } from "@samenkijken/annotation/document/document-record";
import { placeMarker } from "@samenkijken/annotation/document/place-marker";
import { createFrameTable } from "@samenkijken/annotation/time/frame-table";
import { toMicros, type Micros } from "@samenkijken/annotation/time/micros";
import type { Trajectory } from "@samenkijken/contract/trajectories";
import { vht412Scheme } from "@samenkijken/domain/method/codes";
import { createRoot } from "react-dom/client";
import { createFilmPlayer } from "../src/analysis/film/film-player.ts";
import { Minimap } from "../src/analysis/timeline/minimap.tsx";
import { Timeline } from "../src/analysis/timeline/timeline.tsx";
import { CodePad } from "../src/analysis/workbench/code-pad.tsx";
import { DeskContext } from "../src/analysis/workbench/desk-context.ts";
import { createDesk, settingOf, tell, type Desk } from "../src/analysis/workbench/desk.ts";
import { createNotes } from "../src/analysis/workbench/notes.ts";
import { SelectionSentence } from "../src/analysis/workbench/selection-sentence.tsx";
import "../src/app/styles.ts";
import "../src/analysis/workbench/code-pad.css";

/** One marker of the bench, in seconds. */
interface GivenMarker {
  readonly id: string;
  readonly lane: string;
  readonly code: number;
  readonly start: number;
  readonly end: number | null;
}

interface Given {
  readonly seconds: number;
  readonly markers: readonly GivenMarker[];
  /** The timeline alone, or with the code pad, its counts, the sentence and the minimap of the desk around it. */
  readonly part: "timeline" | "desk";
}

/** The product's timeline as the bench drives it. */
interface OurTimeline {
  readonly add: (marker: GivenMarker) => void;
  readonly show: (from: number, to: number) => void;
  readonly playhead: (second: number) => void;
  readonly close: () => void;
}

const FRAMES_PER_SECOND = 25;
const FRAME = 1_000_000 / FRAMES_PER_SECOND;
const film = { strip: null, peaks: null, watermark: null };
/** The parts that are drawn here ask nothing of the trajectory. */
const trajectory = { people: [], cycles: [] } as unknown as Trajectory;

/** The product's own timeline on a desk; with each marker is done what a code key does. */
function openOurTimeline(element: HTMLElement, { seconds, markers, part }: Given): OurTimeline {
  const desk = layDesk(seconds, markers);
  const root = createRoot(element);
  root.render(
    <DeskContext value={{ desk, trajectory, mayEdit: "yes", lane: "home" }}>
      <div data-theme="avond">
        <Timeline grant={film} />
        {part === "desk" && (
          <>
            <Minimap />
            <CodePad />
            <SelectionSentence />
          </>
        )}
      </div>
    </DeskContext>,
  );
  const { player, state } = desk;
  return {
    add: (given) => {
      const placed = placeMarker(settingOf(desk), wishOf(given));
      if (!placed.ok) throw new Error(placed.refusal);
      desk.notes.apply(placed.change);
      state.update({ selection: given.id });
      const [marker] = placed.change.added;
      if (marker?.type === "marker") tell(desk, { type: "marked", marker });
    },
    show: (from, to) => {
      const span = (to - from) * 1_000_000;
      state.update({ timeline: { from: Math.min(from * 1_000_000, player.table.end - span), span } });
    },
    playhead: (second) => player.showFrame(Math.round(second * FRAMES_PER_SECOND)),
    close: () => root.unmount(),
  };
}

function at(second: number): Micros {
  return toMicros(Math.round(second * 1_000_000));
}

function wishOf({ id, lane, code, start, end }: GivenMarker) {
  const codeId = vht412Scheme.codes.find(({ key }) => key === code)?.id ?? "";
  return { id, track: lane, code: codeId, start: at(start), end: end === null ? null : at(end) };
}

function layDesk(seconds: number, markers: readonly GivenMarker[]): Desk {
  const count = seconds * FRAMES_PER_SECOND;
  const table = createFrameTable(
    Array.from({ length: count }, (_, frame) => frame * FRAME),
    count * FRAME,
  );
  if (!table.ok) throw new Error(table.refusal);
  const records = markers.map((given): Marker => {
    const addressee = given.lane === "child" ? "parent" : "child";
    return {
      ...wishOf(given),
      type: "marker",
      valence: "yes",
      addressee,
      reception: "computed",
      receivedBy: null,
      star: "plain",
      elements: [],
      source: "desk",
    };
  });
  const document = { end: table.value.end, records: new Map(records.map((record) => [record.id, record])) };
  return createDesk({
    player: createFilmPlayer(table.value),
    scheme: vht412Scheme,
    people: [
      { id: "child", name: "Saar", kind: "child", shape: "circle" },
      { id: "parent", name: "Noor", kind: "adult", shape: "square" },
    ],
    notes: createNotes(document, () => undefined),
    newId: () => crypto.randomUUID(),
    filmNoteId: (topic) => topic,
    clock: () => performance.now(),
  });
}

Reflect.set(globalThis, "openOurTimeline", openOurTimeline);
