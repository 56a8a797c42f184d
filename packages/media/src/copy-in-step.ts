import type { EncodedPacket } from "mediabunny";

/** Packets of one kind on their way into a film. */
export interface Lane {
  next: EncodedPacket | null;
  /** Writes the waiting packet and fetches the one after it. */
  step(packet: EncodedPacket): Promise<void>;
}

/** Empties the lanes, always the one whose packet comes first, so that picture and sound lie beside each other. */
export async function copyInStep(lanes: readonly Lane[]): Promise<void> {
  for (;;) {
    const waiting = lanes.filter((lane) => lane.next !== null);
    const lane = waiting.reduce<Lane | undefined>(
      (first, next) => (first === undefined || earlier(next, first) ? next : first),
      undefined,
    );
    const packet = lane?.next ?? null;
    if (lane === undefined || packet === null) return;
    await lane.step(packet);
  }
}

function earlier(one: Lane, other: Lane): boolean {
  return (one.next?.timestamp ?? Infinity) < (other.next?.timestamp ?? Infinity);
}

/** Makes a lane of packets that come one by one. */
export async function createLane(
  packets: AsyncIterable<EncodedPacket>,
  add: (packet: EncodedPacket) => Promise<void>,
): Promise<Lane> {
  const iterator = packets[Symbol.asyncIterator]();
  const take = async (): Promise<EncodedPacket | null> => {
    const taken = await iterator.next();
    return taken.done === true ? null : taken.value;
  };
  const lane: Lane = {
    next: await take(),
    async step(packet) {
      await add(packet);
      lane.next = await take();
    },
  };
  return lane;
}
