import type { RecordingId } from "@samenkijken/contract/ids";
import { because, tell, type Life } from "./life.ts";
import { agreeToShare, schoolOf } from "./school.ts";

/** The talk with the teacher alone about the film at school. */
export async function holdWithTeacher(life: Life, recordingId: RecordingId): Promise<void> {
  const { teacher } = schoolOf(life);
  const { api } = life.trainer;
  const { id } = await api.startLookBack({ params: { recordingId }, body: { attendees: [teacher] } });
  await say(life, id, teacher);
  await api.endLookBack({ params: { lookBackId: id }, body: { reason: because } });
  tell(life, "the teacher looks back");
}

/** One side says what the other may see. Choosing nothing is a choice too; a clip of home is first agreed to. */
export async function approve(life: Life, side: "teacher" | "parents"): Promise<void> {
  const { trainer, trajectoryId, chance, day } = life;
  const params = { trajectoryId };
  const showsSome = chance.happens(0.7);
  if (side === "parents" && showsSome && schoolOf(life).shared.size === 0) await agreeToShare(life);
  const { choosers, films } = await trainer.api.readClipChoices({ params, body: {} });
  const mayBeShown = films.filter(({ lane, share }) =>
    side === "teacher" ? lane === "school" : lane === "home" && share === "complete",
  );
  const clipIds = showsSome ? mayBeShown.flatMap(({ clips }) => clips.map(({ id }) => id)) : [];
  for (const chooser of choosers.filter((each) => each.side === side))
    await trainer.api.chooseClips({
      params,
      body: { id: crypto.randomUUID(), personId: chooser.personId, chosenOn: day, clipIds },
    });
  tell(life, `${side}: ${String(clipIds.length)} clips may be seen`);
}

/** Teacher and parents look together: perhaps first at home, then at school, at what each side let the other see. */
export async function holdTogether(life: Life, atSchool: RecordingId): Promise<void> {
  const { trainer, trajectoryId, cast } = life;
  const { films } = await trainer.api.readClipChoices({ params: { trajectoryId }, body: {} });
  const atHome = films.find(
    ({ lane, clips }) => lane === "home" && clips.some(({ approved }) => approved),
  )?.recordingId;
  const mother = cast.adults[0]?.id ?? "";
  const { teacher } = schoolOf(life);
  for (const recordingId of atHome === undefined ? [atSchool] : [atHome, atSchool]) {
    const film = films.find((each) => each.recordingId === recordingId);
    const body = { attendees: [mother, teacher], together: "yes" as const };
    const talk = await trainer.api.startLookBack({ params: { recordingId }, body });
    const approved = (film?.clips ?? []).filter((clip) => clip.approved).map(({ id }) => id);
    if (
      talk.clips
        .map(({ id }) => id)
        .toSorted()
        .join() !== approved.toSorted().join()
    )
      throw new Error("the talk together shows other clips than those that may be seen");
    await say(life, talk.id, mother);
    if (recordingId === atSchool) await agreePoint(life, talk.id, teacher);
    await trainer.api.endLookBack({ params: { lookBackId: talk.id }, body: { reason: because } });
  }
  tell(life, `together they look back${atHome === undefined ? "" : ", at home as well"}`);
}

async function say({ trainer }: Life, lookBackId: string, personId: string): Promise<void> {
  const words = {
    id: crypto.randomUUID(),
    personId,
    clipId: null,
    at: null,
    words: "Hij kijkt even naar mij.",
  };
  await trainer.api.writeWords({ params: { lookBackId }, body: words });
}

async function agreePoint({ trainer }: Life, lookBackId: string, personId: string): Promise<void> {
  const body = { personId, quote: "Eerst zijn naam.", whereWhen: "Thuis en in de kring", nextMoment: null };
  await trainer.api.agreeWorkingPoint({ params: { lookBackId }, body });
}
