import type { DocumentRecord } from "@samenkijken/contract/analysis";
import type { RecordingId } from "@samenkijken/contract/ids";
import {
  endOf,
  frameAt,
  startOf,
  unpackFrameTable,
  type FrameTable,
} from "@samenkijken/annotation/time/frame-table";
import { selfCheckIds } from "@samenkijken/domain/method/self-check";
import { toMicros } from "@samenkijken/annotation/time/micros";
import type { Seeding, SeededPeople } from "./seeding.ts";

interface Analysed {
  readonly recordingId: RecordingId;
  readonly people: SeededPeople;
  readonly childName: string;
}

const clips = [
  { fromSeconds: 6, toSeconds: 16, title: "wijst", question: (name: string) => `Wat doet ${name} hier?` },
  { fromSeconds: 24, toSeconds: 36, title: "kijkt terug", question: () => "Wat doe jij op dat moment?" },
  {
    fromSeconds: 48,
    toSeconds: 60,
    title: "en mama om de beurt",
    question: (name: string) => `Wat doet ${name} daarna?`,
  },
];

/** The example analysis of the drawn film: what really happens in it, three clips with questions, a plan that is ready. */
export async function seedAnalysis({ program, asking, film }: Seeding, about: Analysed): Promise<void> {
  const table = unpackFrameTable(film.frames);
  const [child] = about.people.children;
  const [mother] = about.people.adults;
  if (child === undefined || mother === undefined) return;
  const markers = film.moments.map((moment): DocumentRecord => {
    const isChild = moment.who === "child";
    return {
      type: "marker",
      id: crypto.randomUUID(),
      track: isChild ? child : mother,
      code: moment.code,
      start: moment.at,
      end: moment.end,
      valence: "yes",
      addressee: isChild ? mother : child,
      reception: "computed",
      receivedBy: null,
      star: "plain",
      elements: [],
      source: "desk",
    };
  });
  const params = { recordingId: about.recordingId };
  await program.run(asking, "applyChanges", {
    params,
    body: {
      batchId: crypto.randomUUID(),
      baseRevision: 0,
      change: { added: [...markers, ...chosen(table, about.childName)], updated: [], removed: [] },
    },
  });
  await program.run(asking, "markPlanReady", {
    params,
    body: { reason: null, selfCheck: [...selfCheckIds] },
  });
}

function chosen(table: FrameTable, childName: string): DocumentRecord[] {
  return clips.flatMap((clip, position): DocumentRecord[] => {
    const start = startOf(table, frameAt(table, toMicros(clip.fromSeconds * 1_000_000)));
    const end = endOf(table, frameAt(table, toMicros(clip.toSeconds * 1_000_000)));
    const id = crypto.randomUUID();
    const still = startOf(table, frameAt(table, toMicros((clip.fromSeconds + 3) * 1_000_000)));
    return [
      {
        type: "clip",
        id,
        start,
        end,
        title: `${childName} ${clip.title}`,
        kind: "success",
        question: clip.question(childName),
        position,
        sensitive: "no",
        aim: "",
        followUps: "",
      },
      {
        type: "still",
        id: crypto.randomUUID(),
        at: still,
        caption: `${childName} ${clip.title}`,
        clipId: id,
        position,
        crop: null,
      },
    ];
  });
}
