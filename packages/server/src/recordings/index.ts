export { demandFilm, mayBeSeen } from "./demand-film.ts";
export { filmRoute } from "./film-route.ts";
export { createRecordingHandlers } from "./handlers.ts";
export { recordingJobNames } from "./job-names.ts";
export { recordingJobs } from "./jobs.ts";
export { selectSecondsWatched } from "./queries.ts";
export { uploadRoute } from "./upload-route.ts";
export { takeInPrepared } from "./take-in-prepared.ts";
