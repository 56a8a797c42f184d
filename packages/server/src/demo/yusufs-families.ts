import { usualDetails } from "@samenkijken/contract/agenda";
import { AppointmentId } from "@samenkijken/contract/ids";
import { addDays } from "@samenkijken/domain/time/iso-date";
import { demoId } from "./demo-id.ts";
import { lars } from "./lars.ts";
import { luuk } from "./luuk.ts";
import type { Seeding } from "./seeding.ts";
import { wholePair } from "./whole-pair.ts";
import { workdayFrom } from "./workdays.ts";
import { agree, begins, plansFilm, tellOf, wants, type Telling } from "./telling.ts";
import { yusufsGoals } from "./yusufs-goals.ts";

interface Told {
  /** The number of the family, also of its trajectory. */
  readonly number: number;
  readonly tell: (seeding: Seeding, number: number) => Promise<void>;
}

/** The families of the second trainer: further on than the first one's, and each at a stage that no other family has. */
const yusufsFamilies: readonly Told[] = [
  { number: 11, tell: jesse },
  { number: 12, tell: sofie },
  { number: 13, tell: amina },
  { number: 14, tell: jaro },
  { number: 15, tell: thijs },
  { number: 16, tell: finn },
  { number: 17, tell: isa },
  { number: 18, tell: lars },
  { number: 19, tell: pim },
  { number: 20, tell: luuk },
];

/** Just begun: the next working day has the first talk, with an interpreter, and there is no question yet. */
async function jesse(seeding: Seeding, number: number): Promise<void> {
  const telling = await tellOf(seeding, {
    number,
    cameAgo: 4,
    children: [{ name: "Jesse", birthDate: ageInDays(seeding, 2350) }],
    adults: [
      { name: "Amal", relation: "mother", hasCustody: true, language: "ar", needsInterpreter: true },
      { name: "Karim", relation: "father", hasCustody: true, language: "ar", needsInterpreter: true },
    ],
  });
  await begins(telling, 3, { programmeId: "vht-4-12", pairs: 5, question: null });
  await agree(telling, 1, telling.people.adults);
  await telling.ask(1, "planAppointment", {
    params: { familyId: telling.familyId },
    body: {
      ...usualDetails("first-talk"),
      id: AppointmentId.parse(demoId("6", number)),
      kind: "first-talk",
      title: "",
      startsAt: `${workdayFrom(telling.dayAgo(-1))}T13:00:00.000Z`,
      personIds: [...telling.people.adults],
      others: "Tolk Arabisch",
      replaces: null,
    },
  });
}

/** Separated parents who each have custody: two films were looked back at, and the talk halfway is due. */
async function sofie(seeding: Seeding, number: number): Promise<void> {
  const telling = await tellOf(seeding, {
    number,
    cameAgo: 60,
    children: [{ name: "Sofie", birthDate: ageInDays(seeding, 800) }],
    adults: [
      { name: "Karin", relation: "mother", hasCustody: true },
      { name: "Jeroen", relation: "father", hasCustody: true },
    ],
  });
  const question = "Bij het wisselen van huis is Sofie de hele dag boos. Hoe help ik haar landen?";
  await begins(telling, 55, { programmeId: "k-vht", pairs: 3, question });
  await wants(telling, 54, yusufsGoals.sofie);
  await agree(telling, 52, telling.people.adults);
  await wholePair(seeding, telling, {
    family: number,
    number: 1,
    moment: "play",
    filmedAgo: 44,
    seenAdults: [0],
    talk: { ago: 38, attendees: [0], said: "Ze kijkt steeds even of ik er nog ben." },
    point: ["Eerst gaan zitten, dan pas praten.", "Als ze binnenkomt"],
    childName: "Sofie",
  });
  await wholePair(seeding, telling, {
    family: number,
    number: 2,
    moment: "dress",
    filmedAgo: 12,
    seenAdults: [0],
    talk: { ago: 6, attendees: [0, 1], said: "Ik wist niet dat ze zelf haar schoen al pakt." },
    point: ["Ik wacht tot zij begint.", "Bij het aankleden, in beide huizen"],
    childName: "Sofie",
  });
}

/** Three films on, the talk halfway done, and her mother’s goal reached: it is time to talk about closing. */
async function amina(seeding: Seeding, number: number): Promise<void> {
  const telling = await tellOf(seeding, {
    number,
    cameAgo: 120,
    children: [{ name: "Amina", birthDate: ageInDays(seeding, 3300) }],
    adults: [
      { name: "Samira", relation: "mother", hasCustody: true },
      { name: "Opa Ben", relation: "grandparent", hasCustody: false },
    ],
  });
  const question = "Amina zegt niets meer over school. Hoe komt ze weer bij mij?";
  await begins(telling, 115, { programmeId: "vht-4-12", pairs: 5, question });
  const goalId = await wants(telling, 114, yusufsGoals.amina);
  await agree(telling, 112, telling.people.adults);
  const talks = [
    { filmedAgo: 104, moment: "table", said: "Als ik stil ben, begint ze zelf te vertellen." },
    { filmedAgo: 76, moment: "homework", said: "Ze schuift naar me toe." },
    { filmedAgo: 40, moment: "play", said: "We lachen veel meer dan ik dacht." },
  ] as const;
  for (const [index, { filmedAgo, moment, said }] of talks.entries())
    await wholePair(seeding, telling, {
      family: number,
      number: index + 1,
      moment,
      filmedAgo,
      seenAdults: [0, 1],
      talk: { ago: filmedAgo - 6, attendees: [0, 1], said },
      point: ["Eerst luisteren, dan vragen.", "Aan tafel"],
      childName: "Amina",
    });
  await telling.ask(30, "recordMidway", {
    params: { trajectoryId: telling.trajectoryId },
    body: { doneOn: telling.dayAgo(30), note: "Samira merkt dat Amina meer vertelt. We gaan zo door." },
  });
  const params = { trajectoryId: telling.trajectoryId, goalId };
  await telling.ask(2, "endGoal", { params, body: { endedOn: telling.dayAgo(2), how: "reached" } });
}

/** Closed almost half a year ago: the follow-up is due. */
async function jaro(seeding: Seeding, number: number): Promise<void> {
  const telling = await tellOf(seeding, {
    number,
    cameAgo: 300,
    children: [{ name: "Jaro", birthDate: ageInDays(seeding, 3890) }],
    adults: [{ name: "Pien", relation: "foster-parent", hasCustody: true }],
  });
  const question = "Hoe merk ik dat hij zich hier thuis voelt?";
  await begins(telling, 295, { programmeId: "vht-4-12", pairs: 5, question });
  await wants(telling, 294, yusufsGoals.jaro);
  await agree(telling, 292, telling.people.adults);
  await closes(telling, 172);
}

/** Eleven, and twelve in six weeks: from then on his own yes is needed as well. His first film is today, at the end of the afternoon. */
async function thijs(seeding: Seeding, number: number): Promise<void> {
  const telling = await tellOf(seeding, {
    number,
    cameAgo: 24,
    children: [{ name: "Thijs", birthDate: ageInDays(seeding, 12 * 365 + 3 - 42) }],
    adults: [
      { name: "Wendy", relation: "mother", hasCustody: true },
      { name: "Mo", relation: "father", hasCustody: true },
    ],
  });
  const question = "We praten alleen nog over wat er misgaat. Dat wil ik anders.";
  await begins(telling, 20, { programmeId: "vht-4-12", pairs: 5, question, by: 1 });
  await wants(telling, 19, yusufsGoals.thijs);
  await agree(telling, 18, telling.people.adults);
  await plansFilm(telling, { number: 1, moment: "table", filmedAgo: 0, at: "16:30", seenAdults: [0, 1] });
}

/** Paused: his grandmother is ill, and nothing is asked of the family until she is better. */
async function finn(seeding: Seeding, number: number): Promise<void> {
  const telling = await tellOf(seeding, {
    number,
    cameAgo: 40,
    children: [{ name: "Finn", birthDate: ageInDays(seeding, 610), gestationalAgeDays: 245 }],
    adults: [
      { name: "Iris", relation: "mother", hasCustody: true },
      { name: "Loes", relation: "mother", hasCustody: true },
    ],
  });
  const question = "Finn slaapt alleen in onze armen. Hoe leren we hem loslaten?";
  await begins(telling, 36, { programmeId: "k-vht", pairs: 3, question });
  await wants(telling, 35, yusufsGoals.finn);
  await agree(telling, 33, telling.people.adults);
  await telling.ask(10, "pauseTrajectory", {
    params: { trajectoryId: telling.trajectoryId },
    body: {
      id: crypto.randomUUID(),
      pausedOn: telling.dayAgo(10),
      lookAgainOn: telling.dayAgo(-18),
      why: "illness",
      note: "Oma is ziek. Iris belt als er weer rust is.",
    },
  });
}

/** Everybody said yes and the question is clear: what they want to reach is the next thing to write down. */
async function pim(seeding: Seeding, number: number): Promise<void> {
  const telling = await tellOf(seeding, {
    number,
    cameAgo: 9,
    children: [{ name: "Pim", birthDate: ageInDays(seeding, 900) }],
    adults: [{ name: "Bas", relation: "father", hasCustody: true }],
  });
  const question = "Pim rent altijd weg. Hoe krijg ik hem even bij me?";
  await begins(telling, 6, { programmeId: "k-vht", pairs: 3, question });
  await agree(telling, 6, telling.people.adults);
}

/** Over: the follow-up was held, and the file is in the archive. */
async function isa(seeding: Seeding, number: number): Promise<void> {
  const telling = await tellOf(seeding, {
    number,
    cameAgo: 430,
    children: [{ name: "Isa", birthDate: ageInDays(seeding, 3100) }],
    adults: [
      { name: "Tom", relation: "father", hasCustody: true },
      { name: "Els", relation: "mother", hasCustody: true },
    ],
  });
  const question = "Hoe krijgen we ’s ochtends iedereen op tijd de deur uit?";
  await begins(telling, 420, { programmeId: "vht-4-12", pairs: 5, question });
  await wants(telling, 419, yusufsGoals.isa);
  await agree(telling, 417, telling.people.adults);
  await closes(telling, 280);
  const params = { trajectoryId: telling.trajectoryId };
  await telling.ask(96, "recordFollowUp", {
    params,
    body: { doneOn: telling.dayAgo(96), note: "De ochtenden gaan goed. Ze hebben een vast liedje." },
  });
  await telling.ask(90, "archiveTrajectory", { params, body: {} });
}

async function closes(telling: Telling, ago: number): Promise<void> {
  await telling.ask(ago, "closeTrajectory", {
    params: { trajectoryId: telling.trajectoryId },
    body: {
      closedOn: telling.dayAgo(ago),
      closeReason: "goals_met",
      summary: "Jullie zien nu zelf wanneer het goed gaat, en wat jullie dan doen.",
      reasons: [{ about: "fewer-films", reason: "De vraag was eerder beantwoord dan verwacht." }],
    },
  });
}

function ageInDays({ today }: Seeding, days: number) {
  return addDays(today, -days);
}

/** Tells the families that are not there yet. */
export async function seedYusufsFamilies(seeding: Seeding): Promise<void> {
  const there = await seeding.program.run(seeding.asking, "listFamilies", { params: {}, body: {} });
  const known = new Set<string>(there.map(({ id }) => id));
  for (const { number, tell } of yusufsFamilies)
    if (!known.has(demoId("f", number))) await tell(seeding, number);
}
