import type { Change } from "@samenkijken/annotation/document/change";
import type { WaitingRow } from "./waiting.ts";

/** A step of undo on the device; `nth` gives the order. */
export interface StepRow {
  readonly nth: number;
  readonly value: Change;
}

/** What one change means for the device: what waits, and the history of undo, all of it or nothing. */
export interface DeviceWrites {
  readonly put: readonly WaitingRow[];
  readonly drop: readonly number[];
  readonly putSteps: readonly StepRow[];
  readonly dropSteps: readonly number[];
  /** The number of the step that undo takes back next; undefined = unchanged. */
  readonly cursor: number | undefined;
}

/** A place on this device that outlives the page. Both are done when what was written cannot be lost any more. */
export interface Device {
  readonly write: (writes: DeviceWrites) => Promise<void>;
  /** Makes the device hold these rows and no history: after a failure, when room may be short. */
  readonly rewrite: (rows: readonly WaitingRow[]) => Promise<void>;
}

/** "works" only while everything that was handed in is durable. */
export type DeviceState = "works" | "writing" | "fails";

export interface DeviceWriter {
  readonly state: () => DeviceState;
  readonly write: (writes: Partial<DeviceWrites>) => void;
  /** Tries again what failed. */
  readonly retry: () => void;
  /** Done when all that was handed in so far is durable, or failed. */
  readonly settled: () => Promise<void>;
}

/**
 * Writes to the device in order, one transaction at a time; what comes meanwhile goes along in the next one. After a
 * failure nothing is trusted any more: then everything that waits is written anew. What waits outranks the history.
 */
export function createDeviceWriter(
  device: Device,
  world: { readonly rows: () => readonly WaitingRow[]; readonly onState: () => void },
): DeviceWriter {
  let queued: DeviceWrites | null = null;
  let isDamaged = false;
  let keepsSteps = true;
  let running: Promise<void> | null = null;

  const writeOnce = async (): Promise<void> => {
    const writes = queued;
    queued = null;
    try {
      if (isDamaged) {
        keepsSteps = false;
        await device.rewrite(world.rows());
      } else if (writes !== null) {
        await device.write(
          keepsSteps ? writes : { ...writes, putSteps: [], dropSteps: [], cursor: undefined },
        );
      }
      isDamaged = false;
    } catch {
      isDamaged = true;
    }
  };
  const run = async (): Promise<void> => {
    await writeOnce();
    if (queued !== null && !isDamaged) return run();
    running = null;
    world.onState();
    return undefined;
  };
  const start = (): void => {
    running ??= run();
  };
  return {
    state: () => (running !== null ? "writing" : isDamaged ? "fails" : "works"),
    write: (writes) => {
      queued = together(queued ?? nothing(), writes);
      start();
    },
    retry: () => {
      if (isDamaged) start();
    },
    settled: () => running ?? Promise.resolve(),
  };
}

function nothing(): DeviceWrites {
  return { put: [], drop: [], putSteps: [], dropSteps: [], cursor: undefined };
}

/** Two writes as one: what the second drops is not put, what it puts again is put once. */
function together(first: DeviceWrites, second: Partial<DeviceWrites>): DeviceWrites {
  const { put = [], drop = [], putSteps = [], dropSteps = [], cursor = first.cursor } = second;
  return {
    ...merged({ put: first.put, drop: first.drop }, { put, drop }),
    ...named(merged({ put: first.putSteps, drop: first.dropSteps }, { put: putSteps, drop: dropSteps })),
    cursor,
  };
}

interface Rows<Row> {
  readonly put: readonly Row[];
  readonly drop: readonly number[];
}

function merged<Row extends { readonly nth: number }>(first: Rows<Row>, second: Rows<Row>): Rows<Row> {
  const later = new Set([...second.drop, ...second.put.map(({ nth }) => nth)]);
  const again = new Set(second.put.map(({ nth }) => nth));
  return {
    put: [...first.put.filter(({ nth }) => !later.has(nth)), ...second.put],
    drop: [...first.drop.filter((nth) => !again.has(nth)), ...second.drop],
  };
}

function named<Row>({ put, drop }: Rows<Row>): { putSteps: readonly Row[]; dropSteps: readonly number[] } {
  return { putSteps: put, dropSteps: drop };
}
