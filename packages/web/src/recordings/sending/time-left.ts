/** How far a sending was at a moment (in milliseconds). */
interface Sample {
  readonly at: number;
  readonly bytes: number;
}

const windowMs = 20_000;
const shortestMs = 2_000;

/** Tells how long a sending takes still, by the speed of the last twenty seconds; null as long as that cannot be said. */
export function createTimeLeft(total: number): (sample: Sample) => number | null {
  let samples: Sample[] = [];
  return (sample) => {
    samples = [...samples.filter(({ at }) => sample.at - at <= windowMs), sample];
    const [first = sample] = samples;
    const passed = sample.at - first.at;
    const sent = sample.bytes - first.bytes;
    return passed < shortestMs || sent <= 0 ? null : ((total - sample.bytes) / sent) * (passed / 1000);
  };
}
