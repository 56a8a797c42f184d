import type { Family } from "@samenkijken/contract/families";
import type { Trajectory } from "@samenkijken/contract/trajectories";
import type { Action } from "@samenkijken/domain/permissions/permissions";
import { readConsentStates, readSchoolStates, selectFirstAnswers } from "../consent/index.ts";
import type { Programme } from "@samenkijken/domain/programmes/programme";
import { demandFamily, loadFamilies, loadSchoolPeople } from "../families/index.ts";
import { loadProgrammes } from "../guide/index.ts";
import { orNotFound, Problem } from "../platform/problem.ts";
import type { ReadScope } from "../platform/scope.ts";
import { type Around, factsOf, filmNow, programmeOf, type TrajectoryRow } from "./facts.ts";
import { whoAnswers } from "./goals/who-answers.ts";
import { selectArchivedOn, selectTrajectories } from "./queries.ts";
import { isForTeacher } from "./school/for-teacher.ts";
import { trajectoryShape } from "./trajectory-shape.ts";

/** One trajectory with its family, facts and rules, once it is certain that this actor may do this with it. */
export async function demandTrajectory(scope: ReadScope, action: Action, trajectoryId: string) {
  const [found] = await selectTrajectories(scope, trajectoryId);
  const row = orNotFound(found);
  const family = await demandFamily(scope, action, row.family_id);
  if (row.archived_on !== null && !leavesAsItIs.has(action)) throw new Problem("trajectory-archived");
  const programmes = await loadProgrammes(scope);
  const around = await aroundOf(scope, { row, family }, programmes);
  const { programme } = around;
  return { row, family, facts: factsOf(row, family, around), programme, around, programmes };
}

/** Refuses a change of what belongs to an archived trajectory; for films and talks, which know their trajectory by id. */
export async function refuseArchived(scope: ReadScope, action: Action, trajectoryId: string): Promise<void> {
  if (leavesAsItIs.has(action)) return;
  if ((await selectArchivedOn(scope, trajectoryId)) !== null) throw new Problem("trajectory-archived");
}

/** What can be done with an archived trajectory: look, let parents have their film, erase it, take it out. Everything else is refused. */
const leavesAsItIs: ReadonlySet<Action> = new Set<Action>([
  "trajectory.read",
  "trajectory.unarchive",
  "goals.read",
  "school.read",
  "recording.read",
  "recording.fetch",
  "recording.erase",
  "film.open",
  "film.copy",
  "analysis.read",
  "lookback.read",
]);

/** The trajectory as it is now: what every change of it answers. */
export async function loadTrajectory(
  scope: ReadScope,
  family: Family,
  trajectoryId: string,
): Promise<Trajectory> {
  const [found] = await selectTrajectories(scope, trajectoryId);
  const row = orNotFound(found);
  const programmes = await loadProgrammes(scope);
  const around = await aroundOf(scope, { row, family }, programmes);
  return shapeFound(scope, { row, family, around, programmes });
}

/** The trajectory as it was found, for who changes nothing of it. */
export async function shapeFound(
  scope: ReadScope,
  { row, family, around, programmes }: Known & { around: Around; programmes: readonly Programme[] },
): Promise<Trajectory> {
  const atSchool = await loadSchoolPeople(scope, [family.id]);
  return trajectoryShape(scope, row, { family, programmes, around, atSchool });
}

/** All trajectories that this actor may see, newest first. */
export async function loadTrajectories(scope: ReadScope): Promise<Trajectory[]> {
  const families = new Map<string, Family>((await loadFamilies(scope)).map((family) => [family.id, family]));
  const rows = await selectTrajectories(scope, null);
  const programmes = await loadProgrammes(scope);
  const known = rows.flatMap((row) => {
    const family = families.get(row.family_id);
    return family === undefined ? [] : [{ row, family }];
  });
  const arounds = await aroundEach(scope, known, programmes);
  const atSchool = await loadSchoolPeople(
    scope,
    known.map(({ family }) => family.id),
  );
  return known.flatMap(({ row, family }) => {
    const around = arounds.get(row.id);
    return around === undefined
      ? []
      : [trajectoryShape(scope, row, { family, programmes, around, atSchool })];
  });
}

interface Known {
  readonly row: TrajectoryRow;
  readonly family: Family;
}

async function aroundOf(scope: ReadScope, known: Known, programmes: readonly Programme[]): Promise<Around> {
  return orNotFound((await aroundEach(scope, [known], programmes)).get(known.row.id));
}

/** Who agreed to the film that is being worked on, at home or at school, and to the branch to school. */
async function aroundEach(
  scope: ReadScope,
  known: readonly Known[],
  programmes: readonly Programme[],
): Promise<ReadonlyMap<string, Around>> {
  const each = known.map(({ row, family }) => ({ row, family, programme: programmeOf(row, programmes) }));
  const films = each.map(({ row, family, programme }) => ({
    key: row.id,
    family,
    film: filmNow(row, isForTeacher(programme) ? "school" : "home"),
  }));
  const withBranch = each
    .filter(({ row }) => row.school !== null)
    .map(({ row, family }) => ({ key: row.id, family, film: filmNow(row, "school") }));
  const consents = await readConsentStates(scope, films);
  const answeredOn = await selectFirstAnswers(scope, [...new Set(known.map(({ family }) => family.id))]);
  const schools =
    withBranch.length === 0 ? new Map<string, never>() : await readSchoolStates(scope, withBranch);
  const forTeachers = each.filter(({ programme }) => isForTeacher(programme));
  const atSchool = await loadSchoolPeople(
    scope,
    forTeachers.map(({ family }) => family.id),
  );
  return new Map(
    each.flatMap(({ row, family, programme }) => {
      const consent = consents.get(row.id);
      if (consent === undefined) return [];
      const school = schools.get(row.id) ?? null;
      const firstAnswerOn = answeredOn.get(family.id) ?? null;
      const answerers = whoAnswers({ trajectoryId: row.id, family, programme, atSchool }).map(({ id }) => id);
      return [[row.id, { consent, firstAnswerOn, school, programme, answerers }] as const];
    }),
  );
}
