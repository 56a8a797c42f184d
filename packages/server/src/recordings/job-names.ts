/** The jobs of this module. */
export const recordingJobNames = { prepare: "recordings.prepare-film" } as const;
