import type { Family } from "@samenkijken/contract/families";
import { IsoDate } from "@samenkijken/domain/time/iso-date";
import { namesOfMembers } from "../organisations/index.ts";
import type { ReadScope } from "../platform/scope.ts";
import { selectTrainerChanges } from "./queries.ts";

/** Who guides each of these families, since when and after whom. */
export async function trainersOf(
  scope: ReadScope,
  families: readonly Pick<Family, "id" | "trainerId">[],
): Promise<ReadonlyMap<string, Family["trainer"]>> {
  const changes = await selectTrainerChanges(
    scope,
    families.map(({ id }) => id),
  );
  const names = await namesOfMembers(scope, [
    ...families.map(({ trainerId }) => trainerId),
    ...changes.map(({ from_id }) => from_id),
  ]);
  return new Map(
    families.map(({ id, trainerId }) => {
      const last = changes.findLast((change) => change.family_id === id);
      const before = last === undefined ? null : (names.get(last.from_id) ?? "?");
      const since = last === undefined ? null : IsoDate.parse(last.since);
      return [id, { name: names.get(trainerId) ?? "?", since, before }];
    }),
  );
}
