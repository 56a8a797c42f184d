import type { FilmLanguage } from "./film-problem.ts";
import { readFrames } from "./frames.ts";
import { judge, refusedFilm, type FilmCheck } from "./judge.ts";
import { isCutOff } from "./mp4-boxes.ts";
import { probe } from "./probe.ts";
import type { FilmSource } from "./source.ts";

interface CheckSettings {
  readonly language: FilmLanguage;
  readonly timeoutMs?: number;
  readonly signal?: AbortSignal;
}

/** Says everything about one film that decides whether and how it can be used; unusable films are an answer too. */
export async function checkFilm(source: FilmSource, settings: CheckSettings): Promise<FilmCheck> {
  const { language } = settings;
  if (source.size === 0) return refusedFilm("empty-file", language);
  const probed = await probe(source, settings.signal);
  if (!probed.ok) return refusedFilm(probed.refusal, language);
  const { report } = probed;
  const cutOff = report.container.includes("mp4") && (await isCutOff(source));
  if (report.picture === null) return judge({ report, table: null, complaints: [], cutOff }, language);
  const frames = await readFrames(source, report.picture, settings);
  return frames.ok
    ? judge({ report, table: frames.table, complaints: frames.complaints, cutOff }, language)
    : judge({ report, table: null, complaints: [], cutOff, refusal: frames.refusal }, language);
}
