import type { Course } from "@samenkijken/contract/course-shape";
import type { Family } from "@samenkijken/contract/families";
import type { Programme } from "@samenkijken/domain/programmes/programme";
import { followUpDue } from "@samenkijken/domain/trajectory/deadlines";
import type { TrajectoryFacts } from "@samenkijken/domain/trajectory/facts";
import { mayArchive } from "@samenkijken/domain/trajectory/may-archive";
import { mayWithFamily } from "../../families/index.ts";
import type { ReadScope } from "../../platform/scope.ts";
import type { TrajectoryRow } from "../facts.ts";

/** How a trajectory went beside its steps. What is written in words stays with its trainer; from a list, a coordinator sees it too. */
export function courseShape(
  scope: ReadScope,
  row: TrajectoryRow,
  about: {
    readonly family: Family;
    readonly facts: TrajectoryFacts;
    readonly programme: Programme;
  },
) {
  const { family, facts, programme } = about;
  const mayReadWords = mayWithFamily(scope.actor, "lookback.read", family);
  const words = (text: string | null) => (mayReadWords ? (text ?? "") : "");
  const pinned = row.pinned.find(({ undone_on }) => undone_on === null);
  return {
    trainer: { id: family.trainerId, ...family.trainer },
    pauses: row.pauses.map((pause) => ({
      id: pause.id,
      pausedOn: pause.paused_on,
      lookAgainOn: pause.look_again_on,
      why: pause.why,
      note: words(pause.note),
      resumedOn: pause.resumed_on,
    })),
    closing:
      row.closed_on === null && words(row.closing_summary) === ""
        ? null
        : {
            enteredOn: row.closed_entered_on,
            summary: words(row.closing_summary),
            referredOn:
              row.referred_to === null || row.referred_why === null
                ? null
                : { to: row.referred_to, why: row.referred_why },
          },
    followUpDueOn:
      facts.closedOn === null || programme.followUp === null
        ? null
        : followUpDue(facts.closedOn, programme.followUp.months),
    followUpMissed: row.follow_up_missed,
    archivedOn: row.archived_on,
    skipped: row.skipped
      .filter(({ undone_on }) => undone_on === null)
      .map((each) => ({
        id: each.id,
        step: each.step,
        number: each.number,
        skippedOn: each.skipped_on,
        why: each.why,
        note: words(each.note),
      })),
    pinned:
      pinned === undefined
        ? null
        : { id: pinned.id, step: pinned.step, pinnedOn: pinned.pinned_on, reason: words(pinned.reason) },
    takenBack: row.takenBack.map((each) => ({
      what: each.what,
      on: each.taken_back_on,
      reason: words(each.reason),
    })),
    can: canDo(scope, row, family, mayArchive(facts, programme).ok),
  };
}

function canDo({ actor }: ReadScope, row: TrajectoryRow, family: Family, isReady: boolean): Course["can"] {
  return {
    archive: row.archived_on === null && isReady && mayWithFamily(actor, "trajectory.edit", family),
    unarchive: row.archived_on !== null && mayWithFamily(actor, "trajectory.unarchive", family),
    give: mayWithFamily(actor, "family.give", family),
  };
}
