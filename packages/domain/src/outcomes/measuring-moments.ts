/** T0 to T3: when goals and questions are scored, in this order. The day of each is free (domain §4.2). */
export const measuringMoments = ["start", "midway", "closing", "follow-up"] as const;

/** A moment at which a parent gives scores. */
export type MeasuringMoment = (typeof measuringMoments)[number];

/** The name that the literature has for each moment. */
export const momentCodes: Readonly<Record<MeasuringMoment, "T0" | "T1" | "T2" | "T3">> = {
  start: "T0",
  midway: "T1",
  closing: "T2",
  "follow-up": "T3",
};
