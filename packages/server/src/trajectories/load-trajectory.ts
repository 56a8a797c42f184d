import type { Family } from "@samenkijken/contract/families";
import type { Trajectory } from "@samenkijken/contract/trajectories";
import type { Action } from "@samenkijken/domain/permissions/permissions";
import { readConsentState, readConsentStates } from "../consent/index.ts";
import { demandFamily, loadFamilies } from "../families/index.ts";
import { loadProgrammes } from "../guide/index.ts";
import { orNotFound } from "../platform/problem.ts";
import type { ReadScope } from "../platform/scope.ts";
import { factsOf, programmeOf, seenNow } from "./facts.ts";
import { selectTrajectories } from "./queries.ts";
import { trajectoryShape } from "./trajectory-shape.ts";

/** One trajectory with its family, facts and rules, once it is certain that this actor may do this with it. */
export async function demandTrajectory(scope: ReadScope, action: Action, trajectoryId: string) {
  const [found] = await selectTrajectories(scope, trajectoryId);
  const row = orNotFound(found);
  const family = await demandFamily(scope, action, row.family_id);
  const consent = await readConsentState(scope, family, seenNow(row));
  const programme = programmeOf(row, await loadProgrammes(scope));
  return { row, family, facts: factsOf(row, consent), programme };
}

/** The trajectory as it is now: what every change of it answers. */
export async function loadTrajectory(
  scope: ReadScope,
  family: Family,
  trajectoryId: string,
): Promise<Trajectory> {
  const [found] = await selectTrajectories(scope, trajectoryId);
  const row = orNotFound(found);
  const consent = await readConsentState(scope, family, seenNow(row));
  return trajectoryShape(scope, row, { family, consent, programmes: await loadProgrammes(scope) });
}

/** All trajectories that this actor may see, newest first. */
export async function loadTrajectories(scope: ReadScope): Promise<Trajectory[]> {
  const families = await loadFamilies(scope);
  const rows = await selectTrajectories(scope, null);
  const films = rows.flatMap((row) => {
    const family = families.find(({ id }) => id === row.family_id);
    return family === undefined ? [] : [{ key: row.id, family, seen: seenNow(row) }];
  });
  const consents = await readConsentStates(scope, films);
  const programmes = await loadProgrammes(scope);
  return rows.flatMap((row) => {
    const family = families.find(({ id }) => id === row.family_id);
    const consent = consents.get(row.id);
    return family === undefined || consent === undefined
      ? []
      : [trajectoryShape(scope, row, { family, consent, programmes })];
  });
}
