import { z } from "zod";
import { FamilyId } from "./ids.ts";
import { nothing, operation } from "./operation.ts";
import { Instant, Name } from "./shapes.ts";

/** A reasoned difference from the method (settled 3): it passes, and it is kept. */
export const Deviation = z.object({ at: Instant, who: Name, what: z.string(), reason: z.string() });

export const qualityOperations = {
  listDeviations: operation({
    method: "GET",
    path: "/families/:familyId/deviations",
    door: "trajectory.read",
    params: z.object({ familyId: FamilyId }),
    body: nothing,
    result: z.array(Deviation),
    problems: [],
  }),
};
