import type { Micros } from "@samenkijken/annotation/time/micros";

/** A stretch of a film that may be shown in the joint look-back; a home film is the parents' to show, a school film the teacher's. */
export type ShareableClip = {
  readonly id: string;
  readonly lane: "home" | "school";
  readonly start: Micros;
  readonly end: Micros;
};

/** What one person let the other side see, with the stretches as they were then; of several the highest `seq` counts. */
export type ClipChoice = {
  readonly personId: string;
  readonly seq: number;
  readonly clips: readonly Pick<ShareableClip, "id" | "start" | "end">[];
};

/** Who has to choose: the teacher for school, everyone of the family who must agree for home. */
export type Choosers = { readonly teacherId: string; readonly familyIds: readonly string[] };

/** The clips that everyone of their side lets be shown; without a choice nothing is (domain §2.9), and a clip that was made longer asks again. */
export function approvedClips(
  clips: readonly ShareableClip[],
  choices: readonly ClipChoice[],
  { teacherId, familyIds }: Choosers,
): ReadonlySet<string> {
  const approved = clips.filter((clip) => {
    const side = clip.lane === "school" ? [teacherId] : familyIds;
    return side.length > 0 && side.every((personId) => covers(lastChoice(choices, personId), clip));
  });
  return new Set(approved.map(({ id }) => id));
}

/** Which sides have chosen; choosing nothing is a choice too. */
export function sidesThatChose(
  choices: readonly ClipChoice[],
  { teacherId, familyIds }: Choosers,
): { readonly byTeacher: boolean; readonly byParents: boolean } {
  const chose = (personId: string) => lastChoice(choices, personId) !== undefined;
  return { byTeacher: chose(teacherId), byParents: familyIds.length > 0 && familyIds.every(chose) };
}

function lastChoice(choices: readonly ClipChoice[], personId: string): ClipChoice | undefined {
  let last: ClipChoice | undefined;
  for (const choice of choices)
    if (choice.personId === personId && (last === undefined || choice.seq > last.seq)) last = choice;
  return last;
}

function covers(choice: ClipChoice | undefined, clip: ShareableClip): boolean {
  const then = choice?.clips.find(({ id }) => id === clip.id);
  return then !== undefined && then.start <= clip.start && clip.end <= then.end;
}
