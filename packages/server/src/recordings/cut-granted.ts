import { frameAt, unpackFrameTable } from "@samenkijken/annotation/time/frame-table";
import { toMicros } from "@samenkijken/annotation/time/micros";
import { PackedFrameTable } from "@samenkijken/contract/recordings";
import { cutClip } from "@samenkijken/media/cut-clip";
import { lookAtFilm } from "@samenkijken/media/look";
import { Problem } from "../platform/problem.ts";
import type { SealedFile } from "../platform/vault/sealed-reader.ts";
import type { RecordingRow } from "./queries.ts";

/** A stretch of the film, in microseconds of its frame table. */
interface Stretch {
  readonly startMicros: number;
  readonly endMicros: number;
}

/** Cuts a stretch out of the film as it is shown, picture by picture exact, in memory. */
export async function cutGranted(
  file: SealedFile,
  recording: Pick<RecordingRow, "frames">,
  stretch: Stretch,
): Promise<Buffer> {
  const source = { size: file.length, read: file.read };
  const look = await lookAtFilm([source], {});
  const [segment] = look.ok ? look.film.segments : [];
  if (segment === undefined) throw new Error("a film that is shown cannot be looked at");
  const memory = memoryFile();
  const exact = onItsOwnTable(segment.table, recording, stretch);
  const cut = await cutClip(segment, exact, { write: memory.write });
  if (cut.ok) return memory.bytes();
  throw cut.refusal === "no-ffmpeg"
    ? new Problem("failed")
    : new Error(`a clip cannot be cut: ${cut.refusal}`);
}

/** The file has the pictures of the film's table, but may round their times: the same pictures are taken by their number. */
function onItsOwnTable(
  own: { readonly startsMicros: readonly number[]; readonly endMicros: number },
  recording: Pick<RecordingRow, "frames">,
  { startMicros, endMicros }: Stretch,
): Stretch {
  const table = unpackFrameTable(PackedFrameTable.parse(recording.frames));
  const first = frameAt(table, toMicros(startMicros));
  const last = frameAt(table, toMicros(Math.max(startMicros, endMicros - 1)));
  return {
    startMicros: own.startsMicros[first] ?? startMicros,
    endMicros: own.startsMicros[last + 1] ?? own.endMicros,
  };
}

/** A file in memory that is written at any place. */
function memoryFile() {
  let room = Buffer.alloc(4 * 1024 * 1024);
  let length = 0;
  return {
    write: (position: number, bytes: Uint8Array): Promise<void> => {
      const end = position + bytes.length;
      if (end > room.length) {
        const larger = Buffer.alloc(Math.max(end, room.length * 2));
        room.copy(larger, 0, 0, length);
        room = larger;
      }
      room.set(bytes, position);
      length = Math.max(length, end);
      return Promise.resolve();
    },
    bytes: () => room.subarray(0, length),
  };
}
