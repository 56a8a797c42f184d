import { changeOf, emptyChange, idsOf } from "@samenkijken/annotation/document/change";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { aMarker } from "../../../../annotation/test/annotation-builders.ts";
import { aBrowser, aClock, aServer, valueOf, type Fate, type TabModel } from "../../../test/save-model.ts";

/** What a person does in a tab. */
type ActAtTab =
  | { readonly do: "add" | "recode" | "drop"; readonly tab: number; readonly id: string }
  | { readonly do: "look" | "flush"; readonly tab: number }
  | { readonly do: "choose"; readonly tab: number; readonly choice: "mine" | "theirs" };

/** What can happen to tabs, a disk, a network and a colleague. */
type Act =
  | ActAtTab
  | { readonly do: "kill"; readonly tab: number }
  | { readonly do: "fate"; readonly fate: Fate }
  | { readonly do: "network" }
  | { readonly do: "disk" }
  | { readonly do: "colleague"; readonly id: string }
  | { readonly do: "pass"; readonly ms: number };

const tab = fc.nat(2);
const shared = fc.constantFrom("s1", "s2", "s3");
const anyAct: fc.Arbitrary<Act> = fc.oneof(
  { arbitrary: fc.record({ do: fc.constant("add" as const), tab, id: fc.constant("") }), weight: 6 },
  { arbitrary: fc.record({ do: fc.constant("recode" as const), tab, id: shared }), weight: 5 },
  { arbitrary: fc.record({ do: fc.constant("drop" as const), tab, id: shared }), weight: 1 },
  {
    arbitrary: fc.record({ do: fc.constantFrom("kill" as const, "look" as const, "flush" as const), tab }),
    weight: 3,
  },
  {
    arbitrary: fc.record({
      do: fc.constant("choose" as const),
      tab,
      choice: fc.constantFrom("mine" as const, "theirs" as const),
    }),
    weight: 1,
  },
  {
    arbitrary: fc.record({
      do: fc.constant("fate" as const),
      fate: fc.constantFrom<Fate>("ok", "lost-request", "lost-answer", "failed", "late", "locked"),
    }),
    weight: 4,
  },
  { arbitrary: fc.record({ do: fc.constant("network" as const) }), weight: 2 },
  { arbitrary: fc.record({ do: fc.constant("disk" as const) }), weight: 2 },
  { arbitrary: fc.record({ do: fc.constant("colleague" as const), id: shared }), weight: 2 },
  {
    arbitrary: fc.record({
      do: fc.constant("pass" as const),
      ms: fc.constantFrom(1, 10, 20, 200, 450, 2000, 7000),
    }),
    weight: 8,
  },
);

/** A story of several tabs, with a book of everything that the screen ever promised. */
// eslint-disable-next-line max-lines-per-function -- one story: what was promised and what came of it belong together
function aStory() {
  const clock = aClock();
  const server = aServer(clock);
  const browser = aBrowser(clock, server);
  const tabs: (TabModel | null)[] = [null, null, null];
  const mine = new Map<TabModel, { made: string[]; latest: Map<string, string> }>();
  const promised = new Set<string>();
  const promisedValues = new Set<string>();
  const builtUpon = new Set<string>();
  const seenInClash = new Set<string>();
  let count = 0;
  let network = true;
  let full = false;

  const at = async (nth: number): Promise<TabModel> => {
    const there = tabs[nth];
    if (there !== undefined && there !== null) return there;
    const opened = browser.openTab();
    tabs[nth] = opened;
    mine.set(opened, { made: [], latest: new Map() });
    return opened;
  };
  /** Writes down what the word on each screen promises now. */
  const listen = (): void => {
    for (const one of tabs) {
      if (one === null) continue;
      const { save, clashes } = one.queue.state.get();
      for (const { value } of clashes) if (value.mine !== null) seenInClash.add(valueOf(value.mine));
      const book = mine.get(one);
      if (book === undefined || save === "saving" || save === "not-saved") continue;
      for (const id of book.made) promised.add(id);
      for (const value of book.latest.values()) promisedValues.add(value);
      if (save !== "saved") continue;
      expect(book.made.filter((id) => server.timesAdded(id) !== 1)).toEqual([]);
    }
  };
  const make = (who: TabModel, id: string, code: string | null): void => {
    const before = who.document().records.get(id) ?? null;
    if (before !== null) builtUpon.add(valueOf(before));
    const after = code === null ? null : aMarker({ id, code });
    if (!who.make(changeOf([{ id, before, after }]))) return;
    if (after === null) mine.get(who)?.latest.delete(id);
    else mine.get(who)?.latest.set(id, valueOf(after));
  };
  const colleague = async (id: string): Promise<void> => {
    const before = server.document().records.get(id) ?? null;
    if (before !== null) builtUpon.add(valueOf(before));
    const change = changeOf([{ id, before, after: aMarker({ id, code: `c${String((count += 1))}` }) }]);
    server.take({ batchId: `colleague-${String(count)}`, baseRevision: server.revision(), change });
  };
  const choose = (who: TabModel, choice: "mine" | "theirs"): void => {
    const [clash] = who.queue.state.get().clashes;
    if (clash === undefined) return;
    listen();
    const { id, mine: own } = clash.value;
    const before = who.document().records.get(id) ?? null;
    if (choice === "mine") {
      const change = changeOf([{ id, before, after: own }]);
      if (idsOf(change).length > 0) who.make(change);
    }
    who.queue.settle(clash.nth);
  };
  const act = async (wish: Act): Promise<void> => {
    if (wish.do === "pass") await clock.pass(wish.ms);
    else if (wish.do === "fate") server.fates.push(wish.fate);
    else if (wish.do === "network") server.setUp((network = !network));
    else if (wish.do === "disk") browser.setFull((full = !full));
    else if (wish.do === "colleague") await colleague(wish.id);
    else if (wish.do === "kill") {
      tabs[wish.tab]?.kill();
      tabs[wish.tab] = null;
    } else await actAt(await at(wish.tab), wish);
  };
  const actAt = async (who: TabModel, wish: ActAtTab): Promise<void> => {
    if (wish.do === "add") {
      const id = `m${String((count += 1))}`;
      if (who.make({ ...emptyChange, added: [aMarker({ id })] })) mine.get(who)?.made.push(id);
    } else if (wish.do === "recode") make(who, wish.id, `v${String((count += 1))}`);
    else if (wish.do === "drop") make(who, wish.id, null);
    else if (wish.do === "choose") choose(who, wish.choice);
    else if (wish.do === "look") who.queue.look(server.revision());
    else who.queue.flush();
  };
  /** The network is back, the disk has room, every tab is gone, and one opens the film. */
  const calmDown = async (): Promise<TabModel> => {
    server.fates.length = 0;
    server.setUp(true);
    browser.setFull(false);
    for (const [nth, one] of tabs.entries()) {
      one?.kill();
      tabs[nth] = null;
    }
    await clock.pass(10_000);
    const last = await at(0);
    await clock.pass(30_000);
    listen();
    return last;
  };
  return { act, listen, calmDown, choose, clock, server, promised, promisedValues, builtUpon, seenInClash };
}

test("whatever tabs, disk, network and colleagues do: nothing that was called saved is lost or doubled", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyAct, { maxLength: 60 }), async (acts) => {
      const story = aStory();
      for (const each of acts) {
        await story.act(each);
        story.listen();
      }
      const last = await story.calmDown();
      expect(["saved", "choice"]).toContain(last.queue.state.get().save);
      const { server, promised, promisedValues, builtUpon, seenInClash } = story;
      expect([...promised].filter((id) => server.timesAdded(id) !== 1)).toEqual([]);
      // A version that was called saved came to the server, was built upon, or waits beside the other one.
      const isLost = (value: string): boolean =>
        !server.had(value) && !builtUpon.has(value) && !seenInClash.has(value);
      expect([...promisedValues].filter(isLost)).toEqual([]);
      while (last.queue.state.get().clashes.length > 0) story.choose(last, "mine");
      await story.clock.pass(10_000);
      expect(last.queue.state.get().save).toBe("saved");
      expect(last.document()).toEqual(server.document());
    }),
    { numRuns: fc.readConfigureGlobal().numRuns ?? 1000 },
  );
});
