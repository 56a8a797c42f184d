import { changeOf, emptyChange, type Change } from "@samenkijken/annotation/document/change";
import type { DocumentRecord } from "@samenkijken/annotation/document/document-record";
import { expect, test } from "vitest";
import { aMarker } from "../../../../annotation/test/annotation-builders.ts";
import { aBrowser, aClock, aServer, type TabModel } from "../../../test/save-model.ts";
import { whenKept } from "./when-kept.ts";
import { whenSaved } from "./when-saved.ts";

const adding = (id: string): Change => ({ ...emptyChange, added: [aMarker({ id })] });

function aDay() {
  const clock = aClock();
  const server = aServer(clock);
  const browser = aBrowser(clock, server);
  const open = async (): Promise<TabModel> => {
    const tab = browser.openTab();
    await clock.pass(100);
    return tab;
  };
  const ids = () => [...server.document().records.keys()].sort();
  return { clock, server, browser, open, ids };
}

const word = (tab: TabModel) => tab.queue.state.get().save;

const recoded = (tab: TabModel, id: string, code: string | null): Change => {
  const before = tab.document().records.get(id) ?? null;
  const after: DocumentRecord | null = code === null ? null : aMarker({ id, code });
  return changeOf([{ id, before, after }]);
};

test("changes in quick succession travel as one batch, 400 ms after the last", async () => {
  const { clock, server, open, ids } = aDay();
  const tab = await open();
  tab.make(adding("a"));
  await clock.pass(300);
  tab.make(adding("b"));
  await clock.pass(350);
  expect(server.revision()).toBe(0);
  expect(word(tab)).toBe("saving");
  await clock.pass(100);
  expect(server.revision()).toBe(1);
  expect(ids()).toEqual(["a", "b"]);
  expect(word(tab)).toBe("saved");
});

test("who goes on without a pause is saved all the same", async () => {
  const { clock, open, ids } = aDay();
  const tab = await open();
  for (let nth = 0; nth < 10; nth += 1) {
    tab.make(adding(`m${String(nth)}`));
    await clock.pass(200);
  }
  expect(ids().length).toBeGreaterThanOrEqual(7);
});

test("a lost answer is asked again with the very same batch, so that nothing is done twice", async () => {
  const { clock, server, open, ids } = aDay();
  const tab = await open();
  server.fates.push("lost-answer", "lost-request");
  tab.make(adding("a"));
  await clock.pass(600);
  expect(word(tab)).toBe("on-device");
  tab.make(adding("b"));
  await clock.pass(100);
  expect(word(tab)).toBe("on-device");
  await clock.pass(10_000);
  expect(word(tab)).toBe("saved");
  expect(ids()).toEqual(["a", "b"]);
  expect(server.timesAdded("a")).toBe(1);
});

test("on this laptop is said only when the disk has it, and not saved when it cannot", async () => {
  const { clock, server, browser, open } = aDay();
  const tab = await open();
  server.setUp(false);
  browser.setFull(true);
  tab.make(adding("a"));
  await clock.pass(3000);
  expect(word(tab)).toBe("not-saved");
  browser.setFull(false);
  tab.make(adding("b"));
  await clock.pass(10);
  expect(word(tab)).toBe("saving");
  await clock.pass(20);
  expect(word(tab)).toBe("on-device");
  tab.kill();
  server.setUp(true);
  const next = await open();
  await clock.pass(3000);
  expect(word(next)).toBe("saved");
  expect([...next.document().records.keys()].sort()).toEqual(["a", "b"]);
});

test("a server that does not answer at all counts as away", async () => {
  const { clock, server, open } = aDay();
  const tab = await open();
  server.send = () => new Promise(() => undefined);
  tab.make(adding("a"));
  await clock.pass(2000);
  expect(word(tab)).toBe("saving");
  await clock.pass(3000);
  expect(word(tab)).toBe("on-device");
});

test("what a killed tab kept is sent by the next one, and never by one while it lives", async () => {
  const { clock, server, open, ids } = aDay();
  const tab = await open();
  server.setUp(false);
  tab.make(adding("a"));
  await clock.pass(1000);
  server.setUp(true);
  server.fates.push("failed", "failed", "failed");
  const neighbour = await open();
  await clock.pass(0);
  expect([...neighbour.document().records.keys()]).toEqual([]);
  tab.kill();
  const next = await open();
  await clock.pass(20_000);
  expect(word(next)).toBe("saved");
  expect(ids()).toEqual(["a"]);
});

test("another tab of this browser sees a change as soon as the server has it, and keeps its own", async () => {
  const { clock, open } = aDay();
  const [one, other] = [await open(), await open()];
  one.make(adding("a"));
  other.make(adding("b"));
  await clock.pass(1000);
  for (const tab of [one, other]) expect([...tab.document().records.keys()].sort()).toEqual(["a", "b"]);
});

test("what both changed waits for a choice; the rest is saved, and both choices hold", async () => {
  const { clock, server, open } = aDay();
  const [one, other] = [await open(), await open()];
  one.make(adding("a"));
  await clock.pass(1000);
  server.setUp(false);
  other.make(recoded(other, "a", "FOLLOW"));
  other.make(adding("b"));
  await clock.pass(500);
  server.setUp(true);
  one.make(recoded(one, "a", "RECEIVE"));
  await clock.pass(20_000);
  expect(word(other)).toBe("choice");
  expect(server.document().records.get("b")).toBeDefined();
  expect(other.document().records.get("a")).toMatchObject({ code: "RECEIVE" });
  const [clash] = other.queue.state.get().clashes;
  expect(clash?.value).toMatchObject({ id: "a", before: { code: "INITIATIVE" }, mine: { code: "FOLLOW" } });
  other.kill();
  const next = await open();
  expect(word(next)).toBe("choice");
  next.make(recoded(next, "a", "FOLLOW"));
  next.queue.settle(next.queue.state.get().clashes[0]?.nth ?? -1);
  await clock.pass(1000);
  expect(word(next)).toBe("saved");
  expect(server.document().records.get("a")).toMatchObject({ code: "FOLLOW" });
});

test("two tabs that are gone and that changed one record: neither is taken for the other", async () => {
  const { clock, server, open } = aDay();
  const [one, other] = [await open(), await open()];
  one.make(adding("a"));
  await clock.pass(1000);
  server.setUp(false);
  one.make(recoded(one, "a", "FOLLOW"));
  other.make(recoded(other, "a", "RECEIVE"));
  await clock.pass(1000);
  one.kill();
  other.kill();
  server.setUp(true);
  const next = await open();
  await clock.pass(5000);
  expect(word(next)).toBe("choice");
  expect(server.document().records.get("a")).toMatchObject({ code: "FOLLOW" });
  expect(next.queue.state.get().clashes).toMatchObject([{ value: { mine: { code: "RECEIVE" } } }]);
});

test("a record that the server refuses for good waits for a person; the others are saved", async () => {
  const { clock, server, open } = aDay();
  const tab = await open();
  const send = server.send;
  server.send = async (batch) =>
    batch.change.added.some(({ id }) => id === "odd")
      ? { ok: false, why: "refused", error: "unknown-code", ids: ["odd"] }
      : send(batch);
  tab.make(adding("odd"));
  tab.make(adding("b"));
  await clock.pass(5000);
  expect(word(tab)).toBe("choice");
  expect([...server.document().records.keys()]).toEqual(["b"]);
  expect(tab.queue.state.get().clashes).toMatchObject([{ value: { id: "odd", mine: { id: "odd" } } }]);
  expect([...tab.document().records.keys()]).toEqual(["b"]);
});

test("a film that is locked is not tried again by itself, and says why", async () => {
  const { clock, server, open, ids } = aDay();
  const tab = await open();
  const send = server.send;
  let asked = 0;
  server.send = async () => {
    asked += 1;
    return { ok: false, why: "locked", error: "consent-withdrawn" };
  };
  tab.make(adding("a"));
  await clock.pass(60_000);
  expect(word(tab)).toBe("not-saved");
  expect(tab.queue.state.get().error).toBe("consent-withdrawn");
  expect(asked).toBe(1);
  server.send = send;
  const saved = whenSaved(tab.queue);
  await clock.pass(1000);
  expect((await saved).save).toBe("saved");
  expect(ids()).toEqual(["a"]);
});

test("a change that takes itself back before it was sent leaves nothing to save", async () => {
  const { clock, server, open } = aDay();
  const tab = await open();
  tab.make(adding("a"));
  tab.make({ ...emptyChange, removed: [aMarker({ id: "a" })] });
  await clock.pass(1000);
  expect(word(tab)).toBe("saved");
  expect(server.revision()).toBe(0);
});

test("more than one batch holds travels as several", async () => {
  const { clock, open, ids } = aDay();
  const tab = await open();
  for (let nth = 0; nth < 2500; nth += 1) tab.make(adding(`m${String(nth)}`));
  await clock.pass(5000);
  expect(ids()).toHaveLength(2500);
  expect(word(tab)).toBe("saved");
});

test("a first batch that the server will not take now keeps nobody from the film, nor what was made after it", async () => {
  const { clock, server, open, ids } = aDay();
  const tab = await open();
  server.setUp(false);
  tab.make(adding("a"));
  await clock.pass(1000);
  tab.make(recoded(tab, "a", "c2"));
  await clock.pass(100);
  tab.kill();
  server.setUp(true);
  server.fates.push("locked", "locked");
  const next = await open();
  await clock.pass(1000);
  expect(await next.opened).toBe(true);
  expect(next.document().records.get("a")).toMatchObject({ code: "c2" });
  expect(next.queue.state.get()).toMatchObject({
    save: "not-saved",
    net: "locked",
    error: "consent-withdrawn",
  });
  next.make(adding("b"));
  await clock.pass(3000);
  expect(next.queue.state.get()).toMatchObject({ save: "not-saved", device: "works" });
  next.queue.flush();
  await clock.pass(3000);
  expect(word(next)).toBe("saved");
  expect(ids()).toEqual(["a", "b"]);
  expect(server.document().records.get("a")).toMatchObject({ code: "c2" });
  expect(server.timesAdded("a")).toBe(1);
});

test("one record that clashes behind a batch that waits keeps the others on the screen", async () => {
  const { clock, server, open } = aDay();
  const tab = await open();
  server.setUp(false);
  tab.make(adding("a"));
  await clock.pass(1000);
  tab.make(recoded(tab, "a", "c2"));
  tab.make(adding("b"));
  await clock.pass(100);
  tab.kill();
  server.setUp(true);
  server.take({ batchId: "theirs", baseRevision: 0, change: adding("a") });
  server.fates.push("locked", "locked");
  const next = await open();
  await clock.pass(1000);
  expect([...next.document().records.keys()].sort()).toEqual(["a", "b"]);
});

test("who leaves is asked only while something is kept nowhere", async () => {
  const { clock, server, browser, open } = aDay();
  const tab = await open();
  const leave = async (): Promise<boolean> => {
    const asked = whenKept(tab.queue, clock.delay);
    await clock.pass(5000);
    return asked;
  };
  expect(await leave()).toBe(true);
  server.setUp(false);
  tab.make(adding("a"));
  expect(await leave()).toBe(true);
  browser.setFull(true);
  tab.make(adding("b"));
  expect(await leave()).toBe(false);
  expect(tab.queue.waits()).toBe(2);
  server.setUp(true);
  expect(await leave()).toBe(true);
  expect(word(tab)).toBe("saved");
});
