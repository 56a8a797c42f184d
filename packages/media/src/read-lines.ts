import type { DecodedFrame, FilmPacket } from "./frame-table.ts";

/** One coded picture as the container lists it. */
export interface ListedPacket extends FilmPacket {
  readonly durationTicks: number;
  readonly key: boolean;
}

interface Reading {
  /** Takes the next bytes of what ffprobe prints. */
  readonly add: (bytes: Uint8Array) => void;
  readonly packets: readonly ListedPacket[];
  readonly frames: readonly DecodedFrame[];
}

/** Six hours at 240 pictures a second; more would only fill the memory. */
const MOST_PICTURES = 6 * 3600 * 240;

/** The fields of a packet that `readLines` understands, as ffprobe names them. */
export const PACKET_FIELDS = "packet=pts,duration,flags";
/** The fields of a decoded picture that `readLines` understands, as ffprobe names them. */
export const FRAME_FIELDS = "frame=best_effort_timestamp,pkt_duration,duration,key_frame,interlaced_frame";

/** Collects packets and pictures from the compact lines of ffprobe; `onTooMany` is called when they never end. */
export function readLines(onTooMany: () => void): Reading {
  const packets: ListedPacket[] = [];
  const frames: DecodedFrame[] = [];
  const decoder = new TextDecoder();
  let rest = "";
  const add = (bytes: Uint8Array): void => {
    const lines = (rest + decoder.decode(bytes, { stream: true })).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) {
      if (line.startsWith("packet|")) packets.push(packetOf(fieldsOf(line)));
      if (line.startsWith("frame|")) frames.push(frameOf(fieldsOf(line)));
    }
    if (packets.length > MOST_PICTURES || frames.length > MOST_PICTURES) onTooMany();
  };
  return { add, packets, frames };
}

function fieldsOf(line: string): ReadonlyMap<string, string> {
  return new Map(line.split("|").map((field) => splitField(field)));
}

function splitField(field: string): [string, string] {
  const at = field.indexOf("=");
  return at < 0 ? [field, ""] : [field.slice(0, at), field.slice(at + 1)];
}

function packetOf(fields: ReadonlyMap<string, string>): ListedPacket {
  const flags = fields.get("flags") ?? "";
  return {
    ticks: wholeNumber(fields.get("pts")),
    durationTicks: wholeNumber(fields.get("duration")) ?? 0,
    hidden: flags.includes("D"),
    key: flags.includes("K"),
  };
}

function frameOf(fields: ReadonlyMap<string, string>): DecodedFrame {
  return {
    ticks: wholeNumber(fields.get("best_effort_timestamp")),
    durationTicks: wholeNumber(fields.get("duration")) ?? wholeNumber(fields.get("pkt_duration")) ?? 0,
    key: fields.get("key_frame") === "1",
    interlaced: fields.get("interlaced_frame") === "1",
  };
}

function wholeNumber(text: string | undefined): number | null {
  const value = Number.parseInt(text ?? "", 10);
  return Number.isSafeInteger(value) ? value : null;
}
