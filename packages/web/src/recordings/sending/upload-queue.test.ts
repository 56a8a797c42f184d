import { expect, test } from "vitest";
import type { Ending, FilmToSend, Surroundings } from "./send-film.ts";
import { createUploadQueue } from "./upload-queue.ts";

/** A queue whose films are sent by hand. */
function aQueue() {
  const sendings = new Map<string, Surroundings & { readonly end: (ending: Ending) => Promise<void> }>();
  const ended: string[] = [];
  const queue = createUploadQueue({
    send: (film: FilmToSend, surroundings: Surroundings) =>
      new Promise((resolve, reject) => {
        surroundings.stop.addEventListener("abort", () => reject(new Error("stopped")));
        sendings.set(film.id, {
          ...surroundings,
          end: async (ending) => {
            resolve(ending);
            await Promise.resolve();
            await Promise.resolve();
            await Promise.resolve();
          },
        });
      }),
    onEnd: (id, ending) => ended.push(`${id} ${ending}`),
  });
  const add = (...ids: string[]) => ids.forEach((id) => queue.add({ id, bytes: new Blob() }, 0));
  const phases = () => Object.fromEntries(queue.films.get().list.map(({ id, phase }) => [id, phase]));
  const sending = (id: string) => {
    const found = sendings.get(id);
    if (found === undefined) throw new Error(`${id} is not being sent`);
    return found;
  };
  return { queue, add, phases, sending, ended };
}

test("two films are sent at a time and the next one follows", async () => {
  const { add, phases, sending, ended } = aQueue();
  add("a", "b", "c");
  expect(phases()).toEqual({ a: "sending", b: "sending", c: "waiting" });
  await sending("a").end("arrived");
  expect(phases()).toEqual({ b: "sending", c: "sending" });
  expect(ended).toEqual(["a arrived"]);
});

test("a pause gives the place away, and going on waits for a place", () => {
  const { queue, add, phases, sending } = aQueue();
  add("a", "b", "c");
  const first = sending("a");
  queue.pause("a");
  expect(first.stop.aborted).toBe(true);
  expect(phases()).toEqual({ a: "paused", b: "sending", c: "sending" });
  queue.goOn("a");
  expect(phases()).toEqual({ a: "waiting", b: "sending", c: "sending" });
  queue.pause("b");
  expect(phases()).toEqual({ a: "sending", b: "paused", c: "sending" });
});

test("what a stopped film still tells is not heard", () => {
  const { queue, add, phases, sending } = aQueue();
  add("a");
  const before = sending("a");
  queue.pause("a");
  before.tell({ phase: "sending", sent: 10 });
  expect(phases()).toEqual({ a: "paused" });
});

test("a film that waits for the network keeps its place, and hears when it is back", () => {
  const { queue, add, phases, sending } = aQueue();
  add("a", "b", "c");
  sending("a").tell({ phase: "offline" });
  expect(phases()).toEqual({ a: "offline", b: "sending", c: "waiting" });
  let woken = 0;
  sending("a").wake.addEventListener("wake", () => (woken += 1));
  queue.wake();
  expect(woken).toBe(1);
});

test("a film without consent stays to be seen and leaves its place", async () => {
  const { add, phases, sending } = aQueue();
  add("a", "b", "c");
  await sending("a").end("no-consent");
  expect(phases()).toEqual({ a: "no-consent", b: "sending", c: "sending" });
});

test("a film that is chosen again starts anew with the new files", () => {
  const { add, phases, sending } = aQueue();
  add("a");
  const before = sending("a");
  add("a");
  expect(before.stop.aborted).toBe(true);
  expect(sending("a")).not.toBe(before);
  expect(phases()).toEqual({ a: "sending" });
});

test("an erased film is gone and sends nothing more", () => {
  const { queue, add, phases, sending, ended } = aQueue();
  add("a", "b", "c");
  const before = sending("a");
  queue.forget("a");
  expect(before.stop.aborted).toBe(true);
  expect(phases()).toEqual({ b: "sending", c: "sending" });
  expect(ended).toEqual([]);
});
