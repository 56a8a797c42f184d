import type { Trajectory } from "@samenkijken/contract/trajectories";
import { useState } from "react";
import { draftOf, type DetailsDraft } from "./details-draft.ts";
import { useAppointments } from "./use-agenda.ts";

/** Length, place and who comes of a film or look-back: as it was planned, until somebody types otherwise. */
export function usePlannedDetails(plan: {
  readonly trajectory: Pick<Trajectory, "id" | "programme">;
  readonly kind: "film" | "look-back";
  readonly number: number;
}): [DetailsDraft, (draft: DetailsDraft) => void] {
  const { trajectory, kind, number } = plan;
  const [typed, setTyped] = useState<DetailsDraft | null>(null);
  const known = useAppointments().data?.find(
    (each) =>
      each.trajectoryId === trajectory.id &&
      each.kind === kind &&
      each.number === number &&
      each.state === "planned",
  );
  const draft = draftOf(kind, known);
  // A teacher is filmed, and looks back, at school.
  const isNewAtSchool = known === undefined && trajectory.programme.client === "teacher";
  return [typed ?? (isNewAtSchool ? { ...draft, place: "school" } : draft), setTyped];
}
