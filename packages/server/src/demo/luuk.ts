import { GoalId, PersonId } from "@samenkijken/contract/ids";
import {
  schoolFilmHeadText,
  schoolFilmTeacherText,
  schoolFilmText,
} from "@samenkijken/domain/consent/school-consent-texts";
import { teacherQuestion } from "@samenkijken/domain/outcomes/teacher-questions";
import { addDays } from "@samenkijken/domain/time/iso-date";
import { fingerprintOf, takeInPrepared } from "../recordings/index.ts";
import { demoId } from "./demo-id.ts";
import { goalBodyOf } from "./seed-goals.ts";
import type { Seeding } from "./seeding.ts";
import { begins, filmIdOf, tellOf, type Telling } from "./telling.ts";
import { yusufsGoals } from "./yusufs-goals.ts";

/** VIB school: his teacher asked for help. The film in the circle is in, and waits to be analysed. */
export async function luuk(seeding: Seeding, number: number): Promise<void> {
  const telling = await tellOf(seeding, {
    number,
    cameAgo: 26,
    children: [{ name: "Luuk", birthDate: addDays(seeding.today, -2900) }],
    adults: [
      { name: "Petra", relation: "mother", hasCustody: true },
      { name: "Johan", relation: "father", hasCustody: true },
    ],
  });
  await begins(telling, 24, { programmeId: "vib-school", pairs: 3, question: null });
  const [group, teacher, head] = [1, 2, 3].map((place) => PersonId.parse(demoId("8", number, place)));
  if (group === undefined || teacher === undefined || head === undefined)
    throw new Error("a school of three");
  await asks(telling, { group, teacher, head });
  await begin(telling, teacher);
  await filmInTheCircle(seeding, telling, { number, seen: [...telling.people.children, teacher, group] });
}

type AtSchool = Readonly<Record<"group" | "teacher" | "head", PersonId>>;

/** The teacher's question, and everybody's yes. */
async function asks(telling: Telling, { group, teacher, head }: AtSchool): Promise<void> {
  const { ask, dayAgo, people } = telling;
  const params = { trajectoryId: telling.trajectoryId };
  await ask(22, "openSchool", {
    params,
    body: {
      school: "De Wilgen",
      group: { id: group, name: "Groep 5" },
      teacher: { id: teacher, name: "Meester Omar" },
      asks: ["questions"],
      quote: "Luuk kijkt weg als ik hem iets vraag. Hoe bereik ik hem?",
      askedOn: dayAgo(22),
      contactAgreed: { on: dayAgo(23), by: [...people.adults] },
      reason: null,
    },
  });
  await ask(20, "addSchoolPerson", { params, body: { id: head, role: "head", name: "Juf Ria" } });
  await ask(18, "informClass", { params, body: { on: dayAgo(18), how: "Brief mee met de kinderen" } });
  const texts = [
    ...people.adults.map((personId) => [personId, schoolFilmText] as const),
    [teacher, schoolFilmTeacherText] as const,
    [head, schoolFilmHeadText] as const,
  ];
  for (const [personId, text] of texts)
    await ask(17, "recordSchoolConsent", {
      params,
      body: {
        id: crypto.randomUUID(),
        personId,
        decision: "given",
        channel: "paper",
        textVersion: text.id,
        language: "nl",
        decidedOn: dayAgo(17),
      },
    });
}

/** Where the teacher stands at the start. */
async function begin({ ask, dayAgo, trajectoryId }: Telling, teacher: PersonId): Promise<void> {
  const goalId = GoalId.parse(crypto.randomUUID());
  const goal = goalBodyOf(yusufsGoals.luuk, teacher, dayAgo(16));
  await ask(16, "keepGoal", { params: { trajectoryId, goalId }, body: goal });
  await ask(16, "recordScores", {
    params: { trajectoryId },
    body: {
      id: crypto.randomUUID(),
      moment: "start",
      personId: teacher,
      measuredOn: dayAgo(16),
      answers: teacherQuestion.items.map(({ id }, place) => ({ item: id, score: [4, 5, 4][place] ?? null })),
      goals: [],
    },
  });
}

async function filmInTheCircle(
  { film, program, asking }: Seeding,
  { ask, dayAgo, trajectoryId }: Telling,
  { number, seen }: { readonly number: number; readonly seen: PersonId[] },
): Promise<void> {
  const id = filmIdOf(number, 1);
  await ask(10, "planFilm", {
    params: { trajectoryId, number: 1 },
    body: { moment: "circle", plannedAt: `${dayAgo(3)}T08:30:00.000Z`, reason: null },
  });
  await ask(3, "startUpload", {
    params: { trajectoryId },
    body: {
      id,
      number: 1,
      lane: "school",
      parts: [{ name: "kring.mp4", sizeBytes: film.bytes.length }],
      fingerprint: fingerprintOf(film.bytes),
      whenSame: "take",
      moment: "circle",
      filmedOn: dayAgo(3),
      seen,
      reason: null,
    },
  });
  const arrivedAt = new Date(`${dayAgo(3)}T14:20:00.000Z`);
  await program.inScope(asking.organisationId, (scope) =>
    takeInPrepared(scope, program.vault, { ...film, recordingId: id, arrivedAt }),
  );
}
