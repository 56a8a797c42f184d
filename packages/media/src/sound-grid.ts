/** Samples a second of all sound that we make. */
export const SOUND_RATE = 48_000;
/** Samples of one packet of AAC; the encoder also puts as many before the first real one. */
export const SOUND_PACKET = 1024;

/** Gives the number of the first packet of sound that begins at or after a moment in microseconds. */
export function firstPacketFrom(micros: number): number {
  return Math.ceil((micros * SOUND_RATE) / 1_000_000 / SOUND_PACKET - 1e-9);
}

/** Gives the sample, counted from a moment in microseconds, at which the packet with this number begins. */
export function sampleOfPacket(packet: number, micros: number): number {
  return packet * SOUND_PACKET - Math.round((micros * SOUND_RATE) / 1_000_000);
}
