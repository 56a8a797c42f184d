let context: AudioContext | null = null;

/** How loud the tone is, how high, and how long it lasts: it lies under the voices of the film. */
const LOUDNESS = 0.05;
const PITCH_HERTZ = 520;
const LENGTH_SECONDS = 0.12;

/** A short soft tone, so that a press is heard without looking away from the film. Without sound nothing happens. */
export function softTone(): void {
  try {
    context ??= new AudioContext();
    const now = context.currentTime;
    const tone = new OscillatorNode(context, { type: "sine", frequency: PITCH_HERTZ });
    const volume = new GainNode(context, { gain: 0 });
    volume.gain.linearRampToValueAtTime(LOUDNESS, now + 0.015);
    volume.gain.linearRampToValueAtTime(0, now + LENGTH_SECONDS);
    tone.connect(volume).connect(context.destination);
    tone.start(now);
    tone.stop(now + LENGTH_SECONDS);
  } catch {
    // A device without sound: the mark is still seen and spoken.
  }
}
