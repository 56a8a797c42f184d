import { filmSeconds, moments, type Moment, type Who } from "./story.ts";

/** What is heard of a person at one moment: how loud (0-1) and which note. */
interface Syllable {
  readonly loudness: number;
  readonly hertz: number;
}

const silence: Syllable = { loudness: 0, hertz: 0 };
const voices = {
  child: { heard: ["INITIATIVE", "TURN"], notes: [523, 659, 587, 784, 659, 698], lasts: 0.24, gap: 0.06 },
  mother: { heard: ["NAME", "TURN", "RECEIVE"], notes: [247, 220, 262, 196, 220], lasts: 0.34, gap: 0.06 },
} as const;

/** The syllable a person is in, if any. The first words of a moment are spoken, the rest of it is quiet. */
export function syllableAt(who: Who, seconds: number): Syllable {
  const voice = voices[who];
  const speaking = moments.find((moment) => isHeard(moment, who) && isWithin(moment, seconds));
  if (speaking === undefined) return silence;
  const step = voice.lasts + voice.gap;
  const nth = Math.floor((seconds - speaking.at) / step);
  const share = (seconds - speaking.at - nth * step) / voice.lasts;
  const spoken = Math.floor((Math.min(speaking.end, speaking.at + 1.7) - speaking.at) / step);
  const allowed = speaking.code === "RECEIVE" ? 2 : spoken;
  if (share >= 1 || nth >= allowed) return silence;
  const hertz = voice.notes[(nth + Math.round(speaking.at * 5)) % voice.notes.length] ?? 0;
  return { loudness: Math.sin(Math.PI * share) ** 1.2, hertz };
}

function isHeard(moment: Moment, who: Who): boolean {
  const heard: readonly string[] = voices[who].heard;
  return moment.who === who && heard.includes(moment.code);
}

function isWithin(moment: Moment, seconds: number): boolean {
  return seconds >= moment.at && seconds < moment.end;
}

export const soundRate = 48_000;

/** The sound of the whole film: 16-bit samples, one channel. */
export function makeSound(): Int16Array {
  const samples = new Int16Array(filmSeconds * soundRate);
  const phase = { child: 0, mother: 0 };
  for (const place of samples.keys()) {
    const seconds = place / soundRate;
    let level = 0;
    for (const who of ["child", "mother"] as const) {
      const { loudness, hertz } = syllableAt(who, seconds);
      const glide = 1 + 0.02 * Math.sin(2 * Math.PI * 5.5 * seconds);
      phase[who] = loudness === 0 ? 0 : phase[who] + (2 * Math.PI * hertz * glide) / soundRate;
      level += loudness * timbre(who, phase[who]);
    }
    samples[place] = Math.round(level * 32_767);
  }
  return samples;
}

function timbre(who: Who, phase: number): number {
  const [second, third, volume] = who === "child" ? [0.18, 0.04, 0.16] : [0.45, 0.2, 0.2];
  return volume * (Math.sin(phase) + second * Math.sin(2 * phase) + third * Math.sin(3 * phase));
}
