import { isDeepStrictEqual } from "node:util";
import type { ProgrammeVersion } from "@samenkijken/contract/guide";
import type { Operations } from "@samenkijken/contract/operations";
import type { Programme } from "@samenkijken/domain/programmes/programme";
import { programmeProblems } from "@samenkijken/domain/programmes/programme-problems";
import {
  newestProgrammes,
  programmeById,
  shippedProgrammes,
} from "@samenkijken/domain/programmes/programmes";
import type { Command, Query } from "../platform/operation-types.ts";
import { orNotFound, Problem } from "../platform/problem.ts";
import type { ReadScope } from "../platform/scope.ts";
import { insertProgramme, selectProgrammes } from "./queries.ts";

/** What ships and what the organisation published; its own version takes the place of a shipped one with the same number. */
async function versions(scope: ReadScope): Promise<ProgrammeVersion[]> {
  const own = await selectProgrammes(scope);
  const isOwn = (programme: Programme): boolean =>
    own.some(({ programme: { id, version } }) => id === programme.id && version === programme.version);
  const shipped = shippedProgrammes
    .filter((programme) => !isOwn(programme))
    .map((programme) => ({ programme, note: "", publishedAt: null }));
  return [...shipped, ...own];
}

/** Every version of every programme that the organisation knows. */
export async function loadProgrammes(scope: ReadScope): Promise<readonly Programme[]> {
  return (await versions(scope)).map(({ programme }) => programme);
}

export const listProgrammes: Query<Operations["listProgrammes"]> = async (scope) => ({
  result: await versions(scope),
  look: "nothing-personal",
});

export const readProgramme: Query<Operations["readProgramme"]> = async (scope, { params }) => ({
  result: orNotFound(programmeById(await loadProgrammes(scope), params.programmeId, params.version)),
  look: "nothing-personal",
});

/** Publishes the next version. Who began from an older one than the newest hears that, so that nobody's change is lost. */
export const publishProgramme: Command<Operations["publishProgramme"]> = async (scope, { body }) => {
  const { programme, note } = body;
  const problems = programmeProblems(programme);
  if (problems.length > 0) throw new Problem("programme-not-sound", { problems });
  const known = await versions(scope);
  const same = known.find((each) => each.note === note && isDeepStrictEqual(each.programme, programme));
  // Sent again because its answer was lost.
  if (same !== undefined) return published(scope, programme);
  const newest = newestProgrammes(known.map((each) => each.programme)).find(({ id }) => id === programme.id);
  if (programme.version !== (newest?.version ?? 0) + 1) throw new Problem("changed-meanwhile");
  if (!(await insertProgramme(scope, programme, note))) throw new Problem("changed-meanwhile");
  return published(scope, programme);
};

async function published(scope: ReadScope, programme: Programme) {
  return {
    result: await versions(scope),
    audit: {
      did: "programme.published" as const,
      to: scope.organisationId,
      familyId: null,
      details: { programme: `${programme.id}@${String(programme.version)}` },
    },
  };
}
