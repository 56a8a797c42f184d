import {
  Answer,
  Confirmation,
  Kept,
  Said,
  WorkingPoint,
  type LookBack,
} from "@samenkijken/contract/lookback";
import { Id } from "@samenkijken/contract/ids";
import { z } from "zod";
import { apiOf } from "../platform/api.ts";

/** Something that was done in a talk and that the server does not have yet; sending one twice changes nothing twice. */
export const Unsent = z.discriminatedUnion("type", [
  z.object({ type: z.literal("say"), said: Said }),
  z.object({ type: z.literal("unsay"), wordsId: Id }),
  z.object({ type: z.literal("keep"), kept: Kept }),
  z.object({ type: z.literal("let-go"), keptId: Id }),
  z.object({ type: z.literal("order"), clipIds: z.array(Id) }),
  z.object({ type: z.literal("answer"), answers: z.array(Answer) }),
  z.object({ type: z.literal("agree"), point: WorkingPoint }),
  z.object({ type: z.literal("confirm"), confirms: Confirmation.nullable() }),
]);
export type Unsent = z.output<typeof Unsent>;

/** The talk as it will be when the server has this too. */
export function withUnsent(lookBack: LookBack, unsent: readonly Unsent[]): LookBack {
  return unsent.reduce(apply, lookBack);
}

type OfType<Type extends Unsent["type"]> = Extract<Unsent, { type: Type }>;
type PerType<Answer> = { readonly [Type in Unsent["type"]]: (unsent: OfType<Type>) => Answer };

/** Picks what belongs to the type of a change. */
function perType<Answer>(table: PerType<Answer>, unsent: Unsent): Answer {
  const handle = table[unsent.type] as (unsent: Unsent) => Answer;
  return handle(unsent);
}

function apply(talk: LookBack, unsent: Unsent): LookBack {
  const table: PerType<LookBack> = {
    say: ({ said }) => ({ ...talk, said: [...without(talk.said, said.id), said] }),
    unsay: ({ wordsId }) => ({ ...talk, said: without(talk.said, wordsId) }),
    keep: ({ kept }) => ({ ...talk, kept: replaced(talk.kept, kept) }),
    "let-go": ({ keptId }) => ({ ...talk, kept: without(talk.kept, keptId) }),
    order: ({ clipIds }) => ({ ...talk, clips: ordered(talk.clips, clipIds) }),
    answer: ({ answers }) => ({ ...talk, answers: [...othersThan(talk.answers, answers), ...answers] }),
    agree: ({ point }) => ({ ...talk, workingPoint: point }),
    confirm: ({ confirms }) => ({ ...talk, confirms }),
  };
  return perType(table, unsent);
}

function without<Thing extends { readonly id: string }>(list: readonly Thing[], id: string): Thing[] {
  return list.filter((thing) => thing.id !== id);
}

/** In its own place where it was in the list already. */
function replaced<Thing extends { readonly id: string }>(list: readonly Thing[], next: Thing): Thing[] {
  return list.some(({ id }) => id === next.id)
    ? list.map((thing) => (thing.id === next.id ? next : thing))
    : [...list, next];
}

function ordered<Thing extends { readonly id: string }>(
  list: readonly Thing[],
  ids: readonly string[],
): Thing[] {
  const placeOf = ({ id }: Thing): number => (ids.includes(id) ? ids.indexOf(id) : ids.length);
  return list.toSorted((one, other) => placeOf(one) - placeOf(other));
}

function othersThan(list: LookBack["answers"], newer: LookBack["answers"]): LookBack["answers"] {
  return list.filter(
    (old) => !newer.some(({ personId, item }) => personId === old.personId && item === old.item),
  );
}

/** Sends one change; the answer is the talk as the server has it. */
export function sendUnsent(
  { memberId, lookBackId }: { readonly memberId: string; readonly lookBackId: LookBack["id"] },
  unsent: Unsent,
): Promise<LookBack> {
  const api = apiOf(memberId);
  const params = { lookBackId };
  const table: PerType<Promise<LookBack>> = {
    say: ({ said: { saidAt: _saidAt, ...body } }) => api.writeWords({ params, body }),
    unsay: ({ wordsId }) => api.removeWords({ params: { ...params, wordsId }, body: {} }),
    keep: ({ kept: { id: keptId, keptAt: _keptAt, ...body } }) =>
      api.keepMoment({ params: { ...params, keptId }, body }),
    "let-go": ({ keptId }) => api.letMomentGo({ params: { ...params, keptId }, body: {} }),
    order: ({ clipIds }) => api.orderClips({ params, body: { clipIds } }),
    answer: ({ answers }) => api.answerQuestions({ params, body: { answers } }),
    agree: ({ point }) => api.agreeWorkingPoint({ params, body: point }),
    confirm: ({ confirms }) => api.confirmWorkingPoint({ params, body: { confirms } }),
  };
  return perType(table, unsent);
}
