import {
  applyChange,
  emptyChange,
  isEmptyChange,
  type Change,
} from "@samenkijken/annotation/document/change";
import { emptyDocument, type AnnotationDocument } from "@samenkijken/annotation/document/annotation-document";
import type { Marker } from "@samenkijken/annotation/document/document-record";
import { toMicros } from "@samenkijken/annotation/time/micros";
import fc from "fast-check";
import { expect, test } from "vitest";
import { createSaveQueue, type Batch, type SendResult, type Waiting } from "./save-queue.ts";

function aMarker(id: string, start = 0): Marker {
  return {
    type: "marker",
    id,
    track: "child",
    code: "INITIATIVE",
    start: toMicros(start),
    end: null,
    valence: "yes",
    addressee: null,
    reception: "computed",
    receivedBy: null,
    star: "plain",
    elements: [],
    source: "desk",
  };
}

const adding = (id: string): Change => ({ ...emptyChange, added: [aMarker(id)] });

/** A server with a memory of batches, and a world whose time moves when the test says so. */
function aWorld() {
  const server = {
    revision: 0,
    document: emptyDocument(toMicros(1_000_000)),
    seen: new Map<string, number>(),
  };
  const net = {
    answers: [] as ("ok" | "lost-request" | "lost-answer")[],
    sent: [] as Batch[],
    kept: { sent: null, later: null, revision: 0 } as Waiting,
  };
  const timers: { at: number; run: () => void }[] = [];
  let clock = 0;
  let ids = 0;
  const offline = { ok: false, why: "offline", error: null } as const;
  const send = async (batch: Batch): Promise<SendResult> => {
    net.sent.push(batch);
    const answer = net.answers.shift() ?? "ok";
    if (answer === "lost-request") return offline;
    const known = server.seen.get(batch.batchId);
    if (known === undefined) {
      if (batch.baseRevision !== server.revision)
        return { ok: false, why: "clash", error: "changed-meanwhile" };
      const next = applyChange(server.document, batch.change);
      if (!next.ok) return { ok: false, why: "clash", error: "does-not-fit" };
      server.document = next.value;
      server.revision += 1;
      server.seen.set(batch.batchId, server.revision);
    }
    return answer === "lost-answer" ? offline : { ok: true, revision: known ?? server.revision };
  };
  const world = {
    send,
    keep: (waiting: Waiting) => {
      net.kept = waiting;
    },
    newId: () => `batch-${String((ids += 1))}`,
    delay: (run: () => void, ms: number) => void timers.push({ at: clock + ms, run }),
  };
  const pass = async (ms: number): Promise<void> => {
    const until = clock + ms;
    for (;;) {
      await Promise.resolve();
      await Promise.resolve();
      await Promise.resolve();
      timers.sort((one, other) => one.at - other.at);
      const next = timers[0];
      if (next === undefined || next.at > until) break;
      timers.shift();
      clock = next.at;
      next.run();
    }
    clock = until;
  };
  return { server, net, world, pass };
}

const nothingWaits: Waiting = { sent: null, later: null, revision: 0 };
const idsOf = (document: AnnotationDocument): string[] => [...document.records.keys()].sort();

test("changes in quick succession travel as one batch, 400 ms after the last", async () => {
  const { server, net, world, pass } = aWorld();
  const queue = createSaveQueue(world, nothingWaits);
  queue.add(adding("a"));
  await pass(300);
  queue.add(adding("b"));
  await pass(399);
  expect(net.sent).toHaveLength(0);
  expect(queue.state.get().save).toBe("saving");
  await pass(1);
  expect(net.sent).toHaveLength(1);
  await pass(0);
  expect(idsOf(server.document)).toEqual(["a", "b"]);
  expect(queue.state.get()).toMatchObject({ save: "saved", revision: 1 });
});

test("a lost answer is asked again with the very same batch, so that nothing is done twice", async () => {
  const { server, net, world, pass } = aWorld();
  net.answers.push("lost-answer", "lost-request");
  const queue = createSaveQueue(world, nothingWaits);
  queue.add(adding("a"));
  await pass(400);
  await pass(0);
  expect(queue.state.get().save).toBe("offline");
  queue.add(adding("b"));
  expect(queue.state.get().save).toBe("offline");
  await pass(10_000);
  expect(queue.state.get()).toMatchObject({ save: "saved", revision: 2 });
  expect(net.sent[0]).toEqual(net.sent[1]);
  expect(net.sent[0]).toEqual(net.sent[2]);
  expect(idsOf(server.document)).toEqual(["a", "b"]);
});

test("what a killed tab kept is sent by the next one, with the same batch id", async () => {
  const { server, net, world, pass } = aWorld();
  net.answers.push("lost-answer");
  createSaveQueue(world, nothingWaits).add(adding("a"));
  await pass(400);
  await pass(0);
  const next = createSaveQueue(world, net.kept);
  next.flush();
  await pass(0);
  expect(next.state.get()).toMatchObject({ save: "saved", revision: 1 });
  expect(idsOf(server.document)).toEqual(["a"]);
  expect(net.kept).toEqual({ sent: null, later: null, revision: 1 });
});

test("someone else's change stops the sending and keeps mine", async () => {
  const { server, world, pass } = aWorld();
  server.revision = 5;
  const queue = createSaveQueue(world, nothingWaits);
  queue.add(adding("a"));
  await pass(400);
  await pass(0);
  expect(queue.state.get()).toMatchObject({ save: "clash", error: "changed-meanwhile" });
  expect(queue.unsaved()).toEqual(adding("a"));
  queue.flush();
  await pass(5000);
  expect(queue.state.get().save).toBe("clash");
});

test("a change that takes itself back before it was sent leaves nothing to save", async () => {
  const { net, world, pass } = aWorld();
  const queue = createSaveQueue(world, nothingWaits);
  queue.add(adding("a"));
  queue.add({ ...emptyChange, removed: [aMarker("a")] });
  expect(queue.state.get().save).toBe("saved");
  await pass(400);
  expect(net.sent).toHaveLength(0);
});

test("whatever the network does, the server ends with exactly what was done, and saved is never said too early", async () => {
  const answer = fc.constantFrom("ok", "lost-request", "lost-answer");
  await fc.assert(
    fc.asyncProperty(
      fc.array(answer, { maxLength: 8 }),
      fc.array(fc.nat(900), { maxLength: 12 }),
      async (answers, waits) => {
        const { server, net, world, pass } = aWorld();
        net.answers.push(...answers);
        const queue = createSaveQueue(world, nothingWaits);
        const done: string[] = [];
        for (const [nth, wait] of waits.entries()) {
          done.push(`m${String(nth).padStart(3, "0")}`);
          queue.add(adding(done.at(-1) ?? ""));
          await pass(wait);
          const isTrue = queue.state.get().save !== "saved" || idsOf(server.document).join() === done.join();
          expect(isTrue).toBe(true);
        }
        await pass(200_000);
        expect(idsOf(server.document)).toEqual(done);
        expect(queue.state.get().save).toBe("saved");
        expect(isEmptyChange(queue.unsaved() ?? emptyChange)).toBe(true);
      },
    ),
    { numRuns: 60 },
  );
});
