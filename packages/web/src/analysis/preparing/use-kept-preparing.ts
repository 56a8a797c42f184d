import type { Recording } from "@samenkijken/contract/recordings";
import { useEffect, useState } from "react";
import { useSession } from "../../platform/session.tsx";
import type { Desk } from "../workbench/desk.ts";
import { followWork, keepPreparing, watchUntilSeen, type Preparing } from "./preparing.ts";
import { firstOpenStep, stepFacts } from "./work-step.ts";

/** What this member chose while preparing this film, followed for as long as the desk is laid. */
export function useKeptPreparing(
  desk: Desk,
  { id: recordingId, trajectoryId }: Pick<Recording, "id" | "trajectoryId">,
): Preparing {
  const { member } = useSession();
  const [preparing] = useState(() => {
    const first = firstOpenStep(stepFacts(desk.notes.state.get().document, "no"));
    return keepPreparing({ memberId: member.id, recordingId, trajectoryId }, first);
  });
  useEffect(() => followWork(desk, preparing), [desk, preparing]);
  useEffect(
    () =>
      preparing.get().seen === "yes"
        ? undefined
        : watchUntilSeen(desk.player, () => preparing.update({ seen: "yes" })),
    [desk, preparing],
  );
  return preparing;
}
