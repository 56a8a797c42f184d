import type { PersonStory } from "./compare-together.ts";
import type { TogetherWords, Watchers } from "./messages.ts";

/** What was seen of one person, in sentences: the parents' marks first, then the desk's, then both together. */
export function storyWords(
  words: TogetherWords,
  { button, joint, desk, pairs }: PersonStory,
  { watchers, trainer }: { readonly watchers: Watchers; readonly trainer: string },
): string[] {
  const doing = { name: button.person.name, kind: button.kind, isSelf: button.isSelf };
  const saw = words.saw(watchers, joint.length, doing);
  const deskSaw = words.deskSaw(trainer, desk.length);
  if (joint.length === 0 || desk.length === 0) return [saw, deskSaw];
  const moments = joint.length + desk.length - pairs.length;
  const isAllSame = moments === pairs.length;
  return isAllSame
    ? [saw, deskSaw, words.allSame(pairs.length)]
    : [saw, deskSaw, words.same(watchers, pairs.length), words.inAll(moments)];
}
