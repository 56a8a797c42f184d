import { readFileSync } from "node:fs";

/** Ticks of the processor clock in a second, on every Linux that Node runs on. */
const TICKS = 100;

interface Spent {
  /** Of ended children and theirs, in seconds. */
  readonly children: number;
  /** Of this process itself. */
  readonly own: number;
  /** On the clock on the wall. */
  readonly wall: number;
}

/** Measures the processor time, user and system, that some work takes; nothing else may run in this process. */
export async function processorSeconds(work: () => Promise<unknown>): Promise<Spent> {
  const before = readTimes();
  await work();
  const after = readTimes();
  return {
    children: after.children - before.children,
    own: after.own - before.own,
    wall: after.wall - before.wall,
  };
}

function readTimes(): Spent {
  // proc(5): after the name in brackets come state and so on; user, system, and both of ended children are 14 to 17.
  const text = readFileSync("/proc/self/stat", "latin1");
  const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
  const seconds = (number: number): number => Number(fields[number - 3]) / TICKS;
  return {
    own: seconds(14) + seconds(15),
    children: seconds(16) + seconds(17),
    wall: performance.now() / 1000,
  };
}
