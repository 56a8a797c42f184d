/** What an appointment is for, in the order of a trajectory; a film and its look-back carry their number. */
export const appointmentKinds = [
  "first-talk",
  "film",
  "look-back",
  "midway",
  "closing",
  "follow-up",
  "school-film",
  "teacher-look-back",
  "joint-look-back",
  "other",
] as const;
export type AppointmentKind = (typeof appointmentKinds)[number];

/** Where people meet; home is the rule of the method (domain §2.6, requirement B-09). */
export const appointmentPlaces = ["home", "online", "office", "school", "other"] as const;
export type AppointmentPlace = (typeof appointmentPlaces)[number];

/** How an appointment ended, other than by its day: a change leaves the old one in the history. */
export const appointmentEndings = ["changed", "cancelled", "not-shown", "held"] as const;

/** The reason of what was called off because its trajectory ended; the screens have the words. */
export const endedWithTrajectory = "trajectory-closed";

/** Who called it off. */
export const cancellers = ["parents", "trainer", "school", "other"] as const;

/** How long each takes as a rule, in minutes (domain §2.2; what is not there is an estimate of our own). */
export const usualMinutes: Readonly<Record<AppointmentKind, number>> = {
  "first-talk": 60,
  film: 45,
  "look-back": 60,
  midway: 45,
  closing: 60,
  "follow-up": 45,
  "school-film": 45,
  "teacher-look-back": 60,
  "joint-look-back": 60,
  other: 30,
};

/** Where each is as a rule. */
export const usualPlace: Readonly<Record<AppointmentKind, AppointmentPlace>> = {
  "first-talk": "home",
  film: "home",
  "look-back": "home",
  midway: "home",
  closing: "home",
  "follow-up": "home",
  "school-film": "school",
  "teacher-look-back": "school",
  "joint-look-back": "school",
  other: "office",
};
