import type { RecordingId } from "@samenkijken/contract/ids";
import { numbersAfterTalk } from "@samenkijken/domain/programmes/asked";
import { because, tell, type Life } from "./life.ts";
import { clientOf, isOfTeacher, schoolOf } from "./school.ts";

/** The talk about a film; sometimes its working point is written up only later. */
export async function hold(life: Life, number: number, recordingId: RecordingId): Promise<void> {
  const { api } = life.trainer;
  const attendees = whoComes(life);
  const talk = await api.startLookBack({ params: { recordingId }, body: { attendees } });
  life.talks.set(number, talk.id);
  const params = { lookBackId: talk.id };
  const personId = attendees[0] ?? "";
  const words = { id: crypto.randomUUID(), personId, clipId: null, at: null, words: "Ze kijkt naar mij." };
  await api.writeWords({ params, body: words });
  const answers = numbersAfterTalk(life.programme).map(({ id }) => ({
    personId,
    item: id,
    score: life.chance.between(0, 10),
  }));
  if (answers.length > 0) await api.answerQuestions({ params, body: { answers } });
  const isWrittenUp = life.chance.happens(0.85);
  if (isWrittenUp) await writeUp(life, number);
  await api.endLookBack({ params, body: { reason: because } });
  tell(life, `look-back ${String(number)} is held${isWrittenUp ? "" : ", not written up"}`);
}

/** Most of the grown-ups, and at least one; in a programme for a teacher that is the teacher. */
function whoComes(life: Life): string[] {
  if (isOfTeacher(life)) return [schoolOf(life).teacher];
  const present = life.cast.adults.filter(() => life.chance.happens(0.8)).map(({ id }) => id);
  return present.length > 0 ? present : [life.cast.adults[0]?.id ?? ""];
}

/** The working point in the words of a parent, or of the teacher. */
export async function writeUp(life: Life, number: number): Promise<void> {
  const lookBackId = life.talks.get(number);
  if (lookBackId === undefined) throw new Error(`there was no talk about film ${String(number)}`);
  const body = {
    personId: clientOf(life) ?? "",
    quote: "Eerst kijken, dan doen.",
    whereWhen: isOfTeacher(life) ? "In de kring" : "Bij het eten",
    nextMoment: null,
  };
  await life.trainer.api.agreeWorkingPoint({ params: { lookBackId }, body });
}
