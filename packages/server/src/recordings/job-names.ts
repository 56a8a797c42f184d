/** The jobs of this module. */
export const recordingJobNames = {
  look: "recordings.look-at-film",
  hash: "recordings.hash-film",
  prepare: "recordings.prepare-film",
  giveUp: "recordings.give-up-film",
  endFetchBack: "recordings.end-fetch-back",
  erase: "recordings.erase-film",
} as const;
