import type { Seeding } from "./seeding.ts";
import { analyses, filmIdOf, films, looksBack, type Telling, type ToldFilm } from "./telling.ts";

/** A film with all that follows: analysis, plan, talk and working point. */
export async function wholePair(
  seeding: Seeding,
  telling: Telling,
  pair: ToldFilm & {
    readonly family: number;
    readonly childName: string;
    readonly talk: { readonly ago: number; readonly attendees: readonly number[]; readonly said: string };
    readonly point: readonly [quote: string, whereWhen: string];
  },
): Promise<void> {
  const { family, number, talk, point, childName } = pair;
  const recordingId = filmIdOf(family, number);
  await films(seeding, telling, { ...pair, id: recordingId });
  await analyses(seeding, telling, { ago: talk.ago + 2, recordingId, childName });
  const [workingPoint, whereWhen] = point;
  await looksBack(telling, { ...talk, number, recordingId, workingPoint, whereWhen });
}
