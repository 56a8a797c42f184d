import type { Input } from "@samenkijken/contract/operation";
import type { Operations } from "@samenkijken/contract/operations";
import { asksReason, considerationsFor } from "@samenkijken/domain/method/considerations";
import { newestProgrammes } from "@samenkijken/domain/programmes/programmes";
import { loadProgrammes } from "../../guide/index.ts";
import { isRepeat } from "../../platform/is-repeat.ts";
import type { Command } from "../../platform/operation-types.ts";
import { Problem } from "../../platform/problem.ts";
import { demandOpen, demandReferral, loadReferral } from "./load-referral.ts";
import { insertTriage } from "./queries.ts";

export const triageReferral: Command<Operations["triageReferral"]> = async (scope, { params, body }) => {
  const row = await demandReferral(scope, "referral.triage", params.referralId);
  demandOpen(row);
  const programmes = newestProgrammes(await loadProgrammes(scope));
  const programme = programmes.find(({ id }) => id === body.programmeId);
  demandReasons(body, programme?.considerations ?? considerationsFor(null));
  const decidedBy = scope.actor.memberId;
  if (decidedBy === null) throw new Problem("forbidden");
  const sent = { ...body, considerations: body.considerations.toSorted(byId) };
  if (!isRepeat(row.triages.map(asked), sent)) await insertTriage(scope, row.id, { ...body, decidedBy });
  return {
    result: await loadReferral(scope, row.id),
    audit: {
      did: "referral.triaged",
      to: row.id,
      familyId: null,
      details: { decision: body.decision, against: body.considerations.length },
    },
  };
};

type Weighable = { readonly id: string } & Parameters<typeof asksReason>[0];

/** What speaks against never blocks, but it passes only with a written reason (requirement C-19). */
function demandReasons(
  body: Input<Operations["triageReferral"]>["body"],
  weighable: readonly Weighable[],
): void {
  if ((body.decision === "refer-on") !== (body.onward !== null))
    throw new Problem("invalid", { fields: [{ path: "onward", code: "decision" }] });
  for (const { id, reason } of body.considerations) {
    const consideration = weighable.find((each) => each.id === id);
    if (consideration === undefined || consideration.kind === "safety")
      throw new Problem("unknown-consideration");
    if (asksReason(consideration) && reason.length < 3)
      throw new Problem("reason-needed", { consideration: id });
  }
}

type Decided = Awaited<ReturnType<typeof demandReferral>>["triages"][number];

/** A decision in the words in which it was sent. */
function asked({ id, decision, reason, aim, themes, ...kept }: Decided) {
  return {
    id,
    decision,
    reason,
    aim,
    themes,
    programmeId: kept.programme_id,
    considerations: kept.weighed
      .map((weighed) => ({ id: weighed.consideration, reason: weighed.reason }))
      .toSorted(byId),
    onward: kept.onward_to === null ? null : { to: kept.onward_to, reason: kept.onward_reason },
  };
}

function byId(one: { readonly id: string }, other: { readonly id: string }): number {
  return one.id < other.id ? -1 : 1;
}
