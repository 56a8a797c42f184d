import { MicrosInFilm } from "@samenkijken/contract/shapes";
import type { ReadScope, Scope } from "../platform/scope.ts";

/** What people let the other side see in this branch, oldest first. */
export async function selectChoices(scope: ReadScope, trajectoryId: string) {
  const choices = await scope
    .read("lookback")
    .selectFrom("lookback.clip_choice")
    .selectAll()
    .where("trajectory_id", "=", trajectoryId)
    .orderBy("seq")
    .execute();
  if (choices.length === 0) return [];
  const approvals = await scope
    .read("lookback")
    .selectFrom("lookback.clip_approval")
    .selectAll()
    .where(
      "choice_id",
      "in",
      choices.map(({ id }) => id),
    )
    .execute();
  return choices.map((choice) => ({
    id: choice.id,
    seq: choice.seq,
    personId: choice.person_id ?? choice.school_person_id ?? "",
    chosenOn: choice.chosen_on,
    clips: approvals
      .filter((approval) => approval.choice_id === choice.id)
      .map((approval) => ({
        id: approval.clip_id,
        start: MicrosInFilm.parse(approval.start_micros),
        end: MicrosInFilm.parse(approval.end_micros),
      })),
  }));
}

export async function insertChoice(
  scope: Scope,
  choice: {
    readonly id: string;
    readonly familyId: string;
    readonly trajectoryId: string;
    readonly personId: string;
    readonly side: "teacher" | "parents";
    readonly chosenOn: string;
    readonly clips: readonly {
      readonly recordingId: string;
      readonly id: string;
      readonly start: number;
      readonly end: number;
    }[];
  },
): Promise<void> {
  const place = { organisation_id: scope.organisationId, family_id: choice.familyId };
  await scope
    .write("lookback")
    .insertInto("lookback.clip_choice")
    .values({
      ...place,
      id: choice.id,
      trajectory_id: choice.trajectoryId,
      person_id: choice.side === "parents" ? choice.personId : null,
      school_person_id: choice.side === "teacher" ? choice.personId : null,
      chosen_on: choice.chosenOn,
      recorded_at: scope.at,
      recorded_by: scope.actor.memberId ?? "",
    })
    .execute();
  if (choice.clips.length === 0) return;
  await scope
    .write("lookback")
    .insertInto("lookback.clip_approval")
    .values(
      choice.clips.map((clip) => ({
        ...place,
        choice_id: choice.id,
        recording_id: clip.recordingId,
        clip_id: clip.id,
        start_micros: clip.start,
        end_micros: clip.end,
      })),
    )
    .execute();
}
