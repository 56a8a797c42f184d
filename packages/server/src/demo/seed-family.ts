import { FamilyId, PersonId, RecordingId, TrajectoryId } from "@samenkijken/contract/ids";
import { careFilmText } from "@samenkijken/domain/consent/consent-texts";
import { addDays, type IsoDate } from "@samenkijken/domain/time/iso-date";
import { takeInPrepared } from "../recordings/index.ts";
import { fingerprintOf } from "../recordings/index.ts";
import type { DemoFamily } from "./demo-families.ts";
import { demoGoalsOf } from "./demo-goals.ts";
import { demoId } from "./demo-id.ts";
import { seedAnalysis } from "./seed-analysis.ts";
import { seedGoals } from "./seed-goals.ts";
import type { SeededPeople, Seeding } from "./seeding.ts";
import { workdayFrom, workdayUntil } from "./workdays.ts";

/** Lets the demo trainer do what brings a family as far as its story goes. */
export async function seedFamily(seeding: Seeding, demo: DemoFamily): Promise<void> {
  const { today } = seeding;
  const people = await addPeople(seeding, demo);
  const trajectoryId = await startTrajectory(seeding, demo, people);
  const goals = demoGoalsOf(demo.number);
  if (goals !== null) {
    const questionId = demoId("3", demo.number);
    await seedGoals(seeding, goals, { trajectoryId, questionId, people, startedOn: startOf(demo, today) });
  }
  const [child] = demo.children;
  const agreeing =
    demo.story === "consent-missing" ? people.adults.slice(0, 1) : custodyHolders(demo, people);
  for (const personId of agreeing) await giveConsent(seeding, demo, personId);
  if (demo.story === "consent-missing" || demo.story === "film-planned")
    await planFilm(seeding, demo, workdayFrom(addDays(today, 6)));
  if (demo.story === "film-in" || demo.story === "look-back-ready") {
    await planFilm(seeding, demo, filmedOn(today));
    const recordingId = await addFilm(seeding, demo, { trajectoryId, people });
    if (demo.story === "look-back-ready") {
      await seedAnalysis(seeding, { recordingId, people, childName: child?.name ?? "" });
      await planLookBack(seeding, trajectoryId);
    }
  }
  if (demo.story === "closed") await close(seeding, trajectoryId, addDays(today, -60));
}

async function addPeople({ program, asking }: Seeding, demo: DemoFamily): Promise<SeededPeople> {
  const adults = demo.adults.map((_adult, index) => PersonId.parse(demoId("1", demo.number, 100 + index)));
  const children = demo.children.map((_child, index) => PersonId.parse(demoId("1", demo.number, index)));
  const holders = custodyHolders(demo, { children, adults });
  await program.run(asking, "addFamily", {
    params: {},
    body: {
      id: familyIdOf(demo),
      family: {
        children: demo.children.map((child, index) => ({
          id: children[index] ?? "",
          ...child,
          inFocus: true,
          custodyHolderIds: holders,
        })),
        adults: demo.adults.map((adult, index) => ({
          id: adults[index] ?? "",
          name: adult.name,
          relation: adult.relation,
          language: "nl",
          needsInterpreter: false,
        })),
      },
    },
  });
  return { children, adults };
}

function custodyHolders(demo: DemoFamily, people: SeededPeople): PersonId[] {
  return people.adults.filter((_id, index) => demo.adults[index]?.hasCustody === "yes");
}

function familyIdOf(demo: DemoFamily): FamilyId {
  return FamilyId.parse(demoId("f", demo.number));
}

function startOf(demo: DemoFamily, today: IsoDate): IsoDate {
  return addDays(today, demo.story === "closed" ? -200 : -21);
}

async function startTrajectory(
  { program, asking, today }: Seeding,
  demo: DemoFamily,
  people: SeededPeople,
): Promise<TrajectoryId> {
  const id = TrajectoryId.parse(demoId("2", demo.number));
  const startedOn = startOf(demo, today);
  await program.run(asking, "startTrajectory", {
    params: { familyId: familyIdOf(demo) },
    body: { id, programmeId: demo.programmeId, pairs: demo.pairs, startedOn },
  });
  await program.run(asking, "askQuestion", {
    params: { trajectoryId: id },
    body: {
      id: demoId("3", demo.number),
      personId: people.adults[0] ?? "",
      quote: demo.question,
      askedOn: startedOn,
    },
  });
  return id;
}

async function giveConsent(
  { program, asking, today }: Seeding,
  demo: DemoFamily,
  personId: PersonId,
): Promise<void> {
  await program.run(asking, "recordConsent", {
    params: { familyId: familyIdOf(demo) },
    body: {
      id: crypto.randomUUID(),
      personId,
      decision: "given",
      channel: "paper",
      textVersion: careFilmText.id,
      language: "nl",
      decidedOn: addDays(today, -20),
    },
  });
}

/** The day on which the films were made that wait for their trainer. */
function filmedOn(today: IsoDate): IsoDate {
  return workdayUntil(addDays(today, -4));
}

/** At an hour of its own: the trainer cannot be with two families at once. */
async function planFilm({ program, asking }: Seeding, demo: DemoFamily, day: IsoDate): Promise<void> {
  const hour = demo.number % 2 === 0 ? "09:30" : "15:30";
  await program.run(asking, "planFilm", {
    params: { trajectoryId: TrajectoryId.parse(demoId("2", demo.number)), number: 1 },
    body: { moment: "meal", plannedAt: `${day}T${hour}:00.000Z`, reason: null },
  });
}

async function planLookBack({ program, asking, today }: Seeding, trajectoryId: TrajectoryId): Promise<void> {
  await program.run(asking, "planLookBack", {
    params: { trajectoryId, number: 1 },
    body: { plannedAt: `${today}T18:30:00.000Z` },
  });
}

async function addFilm(
  seeding: Seeding,
  demo: DemoFamily,
  about: { trajectoryId: TrajectoryId; people: SeededPeople },
): Promise<RecordingId> {
  const { program, asking, film, today } = seeding;
  const id = RecordingId.parse(demoId("4", demo.number));
  const [child = ""] = about.people.children;
  const [mother = ""] = about.people.adults;
  await program.run(asking, "startUpload", {
    params: { trajectoryId: about.trajectoryId },
    body: {
      id,
      number: 1,
      parts: [{ name: "voorbeeldfilm.mp4", sizeBytes: film.bytes.length }],
      fingerprint: fingerprintOf(film.bytes),
      whenSame: "take",
      moment: "meal",
      filmedOn: filmedOn(today),
      seen: [child, mother],
      reason: null,
    },
  });
  await program.inScope(asking.organisationId, (scope) =>
    takeInPrepared(scope, program.vault, {
      ...film,
      recordingId: id,
      arrivedAt: new Date(`${filmedOn(today)}T17:20:00.000Z`),
    }),
  );
  return id;
}

async function close(
  { program, asking }: Seeding,
  trajectoryId: TrajectoryId,
  closedOn: IsoDate,
): Promise<void> {
  await program.run(asking, "closeTrajectory", {
    params: { trajectoryId },
    body: {
      closedOn,
      closeReason: "goals_met",
      summary: "Samen gekeken naar wat al lukt. De ouders zien nu zelf wanneer het goed gaat.",
      reasons: [
        { about: "fewer-films", reason: "De vraag was eerder beantwoord dan verwacht." },
        { about: "before-band", reason: "De vraag was eerder beantwoord dan verwacht." },
        { about: "after-band", reason: "De zomervakantie lag ertussen." },
      ],
    },
  });
}
