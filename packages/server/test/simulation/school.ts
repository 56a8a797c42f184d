import { PersonId } from "@samenkijken/contract/ids";
import type { School, SchoolBranch } from "@samenkijken/contract/school";
import type { NextStep } from "@samenkijken/contract/trajectory-state";
import {
  schoolFilmHeadText,
  schoolFilmTeacherText,
  schoolFilmText,
  schoolShareText,
} from "@samenkijken/domain/consent/school-consent-texts";
import { answerConsent } from "./consent-acts.ts";
import { because, tell, type InSchool, type Life } from "./life.ts";

/** Whether the films of this life are made at school: its client is a teacher. */
export const isOfTeacher = ({ programme }: Life): boolean => programme.client === "teacher";

/** Who has goals and gives numbers: a parent, or the teacher where that is the client; nobody while the teacher is not known. */
export function clientOf(life: Life): string | null {
  if (isOfTeacher(life)) return life.school?.teacher ?? null;
  return life.cast.adults[0]?.id ?? null;
}

/** A teacher asks for help, and the parents agree that the trainer speaks with school. */
export async function askAtSchool(life: Life): Promise<void> {
  const { trainer, trajectoryId, day, cast, chance } = life;
  const [child] = cast.children;
  const school: InSchool = {
    teacher: PersonId.parse(crypto.randomUUID()),
    head: PersonId.parse(crypto.randomUUID()),
    group: PersonId.parse(crypto.randomUUID()),
    agreed: new Set(),
    shared: new Set(),
  };
  const holders = cast.adults.filter(({ hasCustody }) => hasCustody).map(({ id }) => id);
  await trainer.api.openSchool({
    params: { trajectoryId },
    body: {
      school: "De Wilgen",
      group: { id: school.group, name: "Groep 5" },
      teacher: { id: school.teacher, name: "Juf Els" },
      asks: chance.pick([["questions" as const], ["problems" as const]]),
      quote: `Hoe krijg ik ${child?.name ?? "dit kind"} mee in de kring?`,
      askedOn: day,
      contactAgreed: { on: day, by: [chance.pick(holders)] },
      reason: life.programme.schoolFilms === 0 ? because : null,
    },
  });
  life.school = school;
  tell(life, "the teacher asks, and the parents agree to that");
}

/** What the page about school says of the branch that this life has. */
export async function branchOf({ trainer, trajectoryId }: Life): Promise<SchoolBranch> {
  const { branch }: School = await trainer.api.readSchool({ params: { trajectoryId }, body: {} });
  if (branch === null) throw new Error("the branch to school is gone");
  return branch;
}

/** The school of this life; fails where nobody asked. */
export function schoolOf({ school }: Life): InSchool {
  if (school === null) throw new Error("no teacher ever asked");
  return school;
}

/** Fills what is missing beside answers: who the head is, then that the class was told; sometimes the second only later. */
export async function fillGaps(life: Life): Promise<void> {
  const { trainer, trajectoryId, day, chance } = life;
  const params = { trajectoryId };
  const { gaps } = await branchOf(life);
  if (gaps.includes("no-school-head")) {
    const body = { id: schoolOf(life).head, role: "head" as const, name: "Meester Bas" };
    await trainer.api.addSchoolPerson({ params, body });
    if (chance.happens(0.3)) return;
  }
  if (!gaps.includes("class-not-informed")) return;
  await trainer.api.informClass({ params, body: { on: day, how: "Brief mee met de kinderen" } });
}

/** Where the client is a teacher: first the teacher asks, then what is missing is filled, then everyone answers. */
export async function askForTeacher(life: Life, { reason, personIds }: NextStep): Promise<void> {
  if (life.school === null) await askAtSchool(life);
  else if (reason === "consent-gap") await fillGaps(life);
  else await askAtSchoolConsent(life, personIds);
}

/** Everyone who is waited for answers about the film at school, each the text that was meant for them. */
export async function askAtSchoolConsent(life: Life, people: readonly string[]): Promise<void> {
  if (people.length === 0) throw new Error("nobody is named whose consent at school is missing");
  const [first = "", ...others] = people;
  const asked = others.length > 0 && life.chance.happens(0.3) ? [first] : people;
  for (const personId of asked) await answerAtSchool(life, personId, "given");
}

/** One answer about the film at school. A child that turned twelve is asked about filming at all as well. */
export async function answerAtSchool(
  life: Life,
  personId: string,
  decision: "given" | "refused",
): Promise<void> {
  const school = schoolOf(life);
  const isOfFamily = [...life.cast.adults, ...life.cast.children].some(({ id }) => id === personId);
  if (isOfFamily && !isOfTeacher(life) && !life.agreed.has(personId) && decision === "given")
    await answerConsent(life, personId, "given");
  const ofSchool = personId === school.head ? schoolFilmHeadText : schoolFilmTeacherText;
  await record(life, { personId, decision, text: isOfFamily ? schoolFilmText.id : ofSchool.id });
  if (decision === "given") school.agreed.add(personId);
}

/** Everyone of the family who must agree lets parts of films of home be shown at school. */
export async function agreeToShare(life: Life): Promise<void> {
  const { share } = await branchOf(life);
  for (const { personId } of share.required) {
    await record(life, { personId, decision: "given", text: schoolShareText.id });
    schoolOf(life).shared.add(personId);
  }
  tell(life, "the parents agree that parts of films of home are shown at school");
}

async function record(
  { trainer, trajectoryId, day }: Life,
  answer: { readonly personId: string; readonly decision: "given" | "refused"; readonly text: string },
): Promise<void> {
  await trainer.api.recordSchoolConsent({
    params: { trajectoryId },
    body: {
      id: crypto.randomUUID(),
      personId: answer.personId,
      decision: answer.decision,
      channel: "paper",
      textVersion: answer.text,
      language: "nl",
      decidedOn: day,
    },
  });
}
