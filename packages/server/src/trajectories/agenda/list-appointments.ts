import type { Family } from "@samenkijken/contract/families";
import type { Operations } from "@samenkijken/contract/operations";
import { loadFamilies, mayWithFamily } from "../../families/index.ts";
import type { Query } from "../../platform/operation-types.ts";
import { appointmentShape } from "./appointment-shape.ts";
import { selectAppointments } from "./queries.ts";

/** How far back the agenda goes: a year and a month. */
const daysBack = 396;

export const listAppointments: Query<Operations["listAppointments"]> = async (scope) => {
  const families = new Map<string, Family>((await loadFamilies(scope)).map((family) => [family.id, family]));
  const from = new Date(scope.at.getTime() - daysBack * 86_400_000);
  const result = (await selectAppointments(scope, { from })).flatMap((row) => {
    const family = families.get(row.family_id);
    return family !== undefined && mayWithFamily(scope.actor, "agenda.read", family)
      ? [appointmentShape(scope, row, family)]
      : [];
  });
  const familyIds = [...new Set(result.map(({ familyId }) => familyId))];
  return { result, look: { at: "appointments", to: null, familyIds } };
};
