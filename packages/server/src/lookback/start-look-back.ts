import type { Family } from "@samenkijken/contract/families";
import type { TalkKind } from "@samenkijken/contract/lookback";
import type { Operations } from "@samenkijken/contract/operations";
import { demandPlan } from "../analysis/index.ts";
import type { Command } from "../platform/operation-types.ts";
import { Problem } from "../platform/problem.ts";
import type { ReadScope } from "../platform/scope.ts";
import { demandFilm } from "../recordings/index.ts";
import { loadChoices } from "./load-choices.ts";
import { loadLookBack } from "./load-look-back.ts";
import { insertLookBack, selectOpenLookBack, updateLookBack } from "./queries.ts";
import { demandTalkPerson } from "./talk-people.ts";

type Film = Awaited<ReturnType<typeof demandFilm>>["film"];

export const startLookBack: Command<Operations["startLookBack"]> = async (scope, { params, body }) => {
  const { film, family } = await demandFilm(scope, "lookback.hold", params.recordingId);
  await demandPlan(scope, film.id);
  const kind = kindOf(film, body.together);
  if (kind === "joint") await demandJoint(scope, family, film);
  const talk = { kind, trajectory_id: film.trajectoryId };
  for (const personId of body.attendees) await demandTalkPerson(scope, { row: talk, family }, personId);
  const open = await selectOpenLookBack(scope, film.id);
  // One talk about a film at a time: what is open goes on as what it is.
  const goesOn = open !== undefined && open.kind === kind;
  if (open !== undefined && !goesOn) throw new Problem("talk-open");
  const id = open?.id ?? crypto.randomUUID();
  if (open === undefined)
    await insertLookBack(scope, {
      id,
      familyId: family.id,
      trajectoryId: film.trajectoryId,
      recordingId: film.id,
      kind,
      lane: film.lane,
      number: film.number,
      attendees: body.attendees,
    });
  else await updateLookBack(scope, id, { attendees: body.attendees });
  return {
    result: await loadLookBack(scope, family, id),
    audit: { did: "look-back.started", to: id, familyId: family.id, details: { number: film.number, kind } },
  };
};

/** A film at school is looked back at with the teacher, until teacher and parents look together. */
function kindOf({ lane }: Film, together: "no" | "yes"): TalkKind {
  if (together === "yes") return "joint";
  return lane === "school" ? "teacher" : "family";
}

/** Teacher and parents look together only after the teacher alone, and at what each side let the other see (domain §2.9). */
async function demandJoint(scope: ReadScope, family: Family, film: Film): Promise<void> {
  const { teacherHeld, byTeacher, byParents, films } = await loadChoices(scope, family, film.trajectoryId);
  if (!teacherHeld) throw new Problem("teacher-first", {}, family.id);
  if (!byTeacher || !byParents) throw new Problem("clips-not-chosen", {}, family.id);
  const shown = films.find(({ recordingId }) => recordingId === film.id);
  if (film.lane === "home" && shown?.clips.some(({ approved }) => approved) !== true)
    throw new Problem("clips-not-chosen", {}, family.id);
}
