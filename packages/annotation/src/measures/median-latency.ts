import type { ReceptionLink } from "./link-receptions.ts";

/** The median of the microseconds between initiative and reception over what was received, or null without any. */
export function medianLatency(links: readonly ReceptionLink[]): number | null {
  const latencies = links
    .filter((link) => link.state === "received")
    .flatMap(({ latencyMicros }) => (latencyMicros === null ? [] : [latencyMicros]))
    .sort((one, other) => one - other);
  const half = latencies.length / 2;
  const low = latencies[Math.ceil(half) - 1];
  const high = latencies[Math.floor(half)];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}
