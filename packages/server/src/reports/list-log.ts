import type { LogLine } from "@samenkijken/contract/reports";
import type { Operations } from "@samenkijken/contract/operations";
import { demandFamily } from "../families/index.ts";
import { namesOfMembers } from "../organisations/index.ts";
import { readFamilyLog } from "../platform/audit.ts";
import type { Query } from "../platform/operation-types.ts";
import { selectSecondsWatched } from "../recordings/index.ts";

const mostLines = 500;

/** Who looked at and changed this family's data, newest first. Looking at the log is a look as well. */
export const listLog: Query<Operations["listLog"]> = async (scope, { params }) => {
  const family = await demandFamily(scope, "log.read", params.familyId);
  const { changes, looks } = await readFamilyLog(scope, family.id, mostLines);
  const watched = await selectSecondsWatched(scope, family.id);
  const memberIds = [...changes, ...looks].flatMap((row) => (row.member_id === null ? [] : [row.member_id]));
  const names = await namesOfMembers(scope, memberIds);
  const nameOf = (memberId: string | null) =>
    memberId === null ? "Samenkijken" : (names.get(memberId) ?? "?");
  const lines: LogLine[] = [
    ...changes.map((row) => ({
      at: row.at.toISOString(),
      who: nameOf(row.member_id),
      kind: "change" as const,
      did: row.did,
      secondsWatched: null,
      outcome: row.outcome === "refused" ? ("refused" as const) : ("done" as const),
    })),
    ...looks.map((row) => ({
      at: row.at.toISOString(),
      who: nameOf(row.member_id),
      kind: "look" as const,
      did: row.looked_at,
      secondsWatched: row.grant_id === null ? null : (watched.get(row.grant_id) ?? 0),
      outcome: row.outcome === "refused" ? ("refused" as const) : ("done" as const),
    })),
  ];
  const result = lines.toSorted((one, other) => other.at.localeCompare(one.at)).slice(0, mostLines);
  return { result, look: { at: "log", to: family.id, familyIds: [family.id] } };
};
