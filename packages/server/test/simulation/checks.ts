import type { NextStep } from "@samenkijken/contract/trajectory-state";
import type { SchoolLane, Trajectory } from "@samenkijken/contract/trajectories";
import type { Life } from "./life.ts";

/** How a step is known: what is asked, about which film, of whom. */
export function keyOf({ id, reason, number, personIds }: NextStep): string {
  return [id, reason, String(number ?? "-"), ...[...personIds].toSorted()].join(" ");
}

/** What must hold of a trajectory at every moment; throws the first thing that does not. */
export function demandSound(life: Life, trajectory: Trajectory): void {
  const { nextStep, line, cycles } = trajectory;
  const people = [...trajectory.people, ...(trajectory.school?.people ?? [])];
  demand(
    trajectory.programmeVersion === life.programme.version,
    "it follows another version than it was moved to",
  );
  demand(line.filter(({ state }) => state === "now").length <= 1, "the line is in two places at once");
  const known = new Set<string>(people.map(({ id }) => id));
  demand(
    nextStep.personIds.every((id) => known.has(id)),
    "it waits for somebody who is not there",
  );
  const filmed = cycles.filter(({ filmInOn }) => filmInOn !== null).length;
  const heldTalks = cycles.filter(({ lookBackHeldOn }) => lookBackHeldOn !== null).length;
  demand(heldTalks <= filmed, "there were more look-backs than films");
  demand(filmed <= trajectory.pairs + extraFilms, "there are more films than anybody gave a reason for");
  const numbers = cycles.map(({ number }) => number);
  demand(new Set(numbers).size === numbers.length, "two films have one number");
  for (const { filmInOn, planReadyOn, lookBackHeldOn } of cycles)
    demand(inOrder([filmInOn, planReadyOn, lookBackHeldOn]), "a film was looked back at before it was there");
  if (trajectory.school !== null && trajectory.programme.client === "family")
    demandSoundAtSchool(trajectory, trajectory.school);
  demand(!life.done.has(keyOf(nextStep)), `it asks again what was done: ${keyOf(nextStep)}`);
}

/** The branch to school keeps its order, and asks for nothing once it has ended (domain §2.9). */
function demandSoundAtSchool({ nextStep, programme }: Trajectory, school: SchoolLane): void {
  const { line, cycles, consentState, jointHeldOn, endedOn } = school;
  demand(
    line.filter(({ state }) => state === "now").length <= 1,
    "the line of school is in two places at once",
  );
  for (const { filmInOn, planReadyOn, lookBackHeldOn } of cycles)
    demand(
      inOrder([filmInOn, planReadyOn, lookBackHeldOn]),
      "the teacher looked back before there was a film",
    );
  const heldOn = cycles.map(({ lookBackHeldOn }) => lookBackHeldOn).filter((day) => day !== null);
  demand(
    jointHeldOn === null || heldOn.some((day) => day <= jointHeldOn),
    "teacher and parents looked together before the teacher alone",
  );
  const filmed = cycles.filter(({ filmInOn }) => filmInOn !== null).length;
  demand(filmed <= Math.max(programme.schoolFilms, 1) + extraFilms, "there are too many films at school");
  if (!/^(?:school|teacher|joint)-/u.test(nextStep.id)) return;
  demand(endedOn === null && jointHeldOn === null, `it asks for school after its end: ${nextStep.id}`);
  demand(programme.schoolFilms > 0, "it asks for a film at school that the programme does not have");
  const isAboutConsent = nextStep.id.startsWith("school-consent-");
  demand(
    isAboutConsent === (consentState !== "complete"),
    `${nextStep.id} does not fit the consent at school`,
  );
}

/** The simulation never makes more films beyond the maximum than this. */
const extraFilms = 1;

function inOrder(days: readonly (string | null)[]): boolean {
  const there = days.filter((day) => day !== null);
  return there.every((day, place) => place === 0 || (there[place - 1] ?? "") <= day);
}

function demand(holds: boolean, otherwise: string): void {
  if (!holds) throw new Error(otherwise);
}
