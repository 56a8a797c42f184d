import type { Operations } from "@samenkijken/contract/operations";
import { programmeById } from "@samenkijken/domain/programmes/programmes";
import { loadFamilies } from "../../families/index.ts";
import { loadProgrammes } from "../../guide/index.ts";
import { selectTrainers } from "../../organisations/index.ts";
import type { Query } from "../../platform/operation-types.ts";
import { MemberId } from "@samenkijken/contract/ids";
import { selectCaseload } from "./queries.ts";

/** How many families each trainer guides: for who gives a family away. Nothing of what is in them. */
export const listCaseload: Query<Operations["listCaseload"]> = async (scope) => {
  const trainers = await selectTrainers(scope);
  const trainerOf = new Map<string, string>(
    (await loadFamilies(scope)).map(({ id, trainerId }) => [id, trainerId]),
  );
  const rows = await selectCaseload(scope);
  const programmes = await loadProgrammes(scope);
  const hasFollowUp = (row: (typeof rows)[number]) =>
    (programmeById(programmes, row.programme_id, row.programme_version)?.followUp ?? null) !== null;
  const result = trainers.map(({ id, name }) => {
    const own = rows.filter(({ family_id }) => trainerOf.get(family_id) === id);
    const open = own.filter(({ closed_on }) => closed_on === null);
    const paused = open.filter(({ pause_id }) => pause_id !== null);
    const followUp = own.filter(
      (row) =>
        row.closed_on !== null &&
        row.follow_up_done_on === null &&
        row.archived_on === null &&
        hasFollowUp(row),
    );
    return {
      id: MemberId.parse(id),
      name,
      running: open.length - paused.length,
      paused: paused.length,
      followUp: followUp.length,
    };
  });
  return { result, look: { at: "caseload", to: null, familyIds: [...trainerOf.keys()] } };
};
