import { ClipChoices } from "@samenkijken/contract/clip-choices";
import type { Family } from "@samenkijken/contract/families";
import { approvedClips, sidesThatChose, type Choosers } from "@samenkijken/domain/consent/clip-choices";
import { loadPlan } from "../analysis/index.ts";
import { loadSchoolConsent, readShareStates } from "../consent/index.ts";
import { mayWithFamily } from "../families/index.ts";
import { Problem } from "../platform/problem.ts";
import type { ReadScope } from "../platform/scope.ts";
import { filmsOfTrajectory, mayBeSeen } from "../recordings/index.ts";
import { selectChoices } from "./choice-queries.ts";
import { selectLookBacks } from "./queries.ts";

/** Everything about what teacher and parents let each other see in the joint look-back. */
export async function loadChoices(
  scope: ReadScope,
  family: Family,
  trajectoryId: string,
): Promise<ClipChoices> {
  const consent = await loadSchoolConsent(scope, family, trajectoryId);
  if (consent === null) throw new Problem("school-not-open");
  const who: Choosers = {
    teacherId: consent.teacherId,
    familyIds: consent.share.required.map(({ personId }) => personId),
  };
  const films = await filmsOfTrajectory(scope, { familyId: family.id, trajectoryId });
  const shares = await readShareStates(
    scope,
    family,
    films.filter(({ lane }) => lane === "home"),
  );
  const choices = await selectChoices(scope, trajectoryId);
  const shown = [];
  for (const film of films) {
    // What a clip is called tells of the film: without consent it is as locked as the film.
    const clips = (await mayBeSeen(scope, film.id)) ? await shareable(scope, film.id) : [];
    const marked = clips.map((clip) => ({ ...clip, lane: film.lane }));
    const approved = approvedClips(marked, choices, who);
    const share = film.lane === "home" ? (shares.get(film.id)?.state ?? "missing") : null;
    shown.push({
      recordingId: film.id,
      lane: film.lane,
      number: film.number,
      moment: film.moment,
      filmedOn: film.filmedOn,
      share,
      clips: clips.map(({ id, title, start, end }) => ({
        id,
        title,
        start,
        end,
        approved: approved.has(id) && (share === null || share === "complete"),
      })),
    });
  }
  const lastOf = (personId: string) => choices.findLast((choice) => choice.personId === personId);
  const chooser = (personId: string, side: "teacher" | "parents") => ({
    personId,
    side,
    chosenOn: lastOf(personId)?.chosenOn ?? null,
    clipIds: lastOf(personId)?.clips.map(({ id }) => id) ?? [],
  });
  return ClipChoices.parse({
    films: shown,
    choosers: [
      chooser(who.teacherId, "teacher"),
      ...who.familyIds.map((personId) => chooser(personId, "parents")),
    ],
    teacherHeld: await teacherTalkHeld(scope, trajectoryId),
    ...sidesThatChose(choices, who),
    can: { edit: mayWithFamily(scope.actor, "lookback.hold", family) },
  });
}

/** Whether the look-back with the teacher was held: only then comes the joint one. */
export async function teacherTalkHeld(scope: ReadScope, trajectoryId: string): Promise<boolean> {
  const talks = await selectLookBacks(scope, trajectoryId, null);
  return talks.some(({ kind, ended_at }) => kind === "teacher" && ended_at !== null);
}

/** The clips of a plan that can be shown to others at all: what is sensitive stays with those who were there. */
async function shareable(scope: ReadScope, recordingId: string) {
  const { clips } = await loadPlan(scope, recordingId);
  return clips.filter(({ sensitive }) => sensitive === "no");
}
