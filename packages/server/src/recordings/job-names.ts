/** The jobs of this module. */
export const recordingJobNames = {
  prepare: "recordings.prepare-film",
  giveUp: "recordings.give-up-film",
} as const;
