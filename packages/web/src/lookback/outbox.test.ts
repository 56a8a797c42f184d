import { expect, test } from "vitest";
import { createOutbox, type Sent } from "./outbox.ts";
import { talkKeeping, type KeepingPlace } from "./talk-keeping.ts";
import type { Unsent } from "./unsent.ts";

/** A place like the browser's, in memory; a full one refuses. */
function aPlace(room: "room" | "full" = "room"): KeepingPlace {
  const things = new Map<string, string>();
  return {
    get length() {
      return things.size;
    },
    key: (nth) => [...things.keys()][nth] ?? null,
    getItem: (name) => things.get(name) ?? null,
    setItem: (name, text) => {
      if (room === "full") throw new Error("full");
      things.set(name, text);
    },
    removeItem: (name) => void things.delete(name),
  };
}

const whose = { memberId: "m", lookBackId: "l" };
const order = (nth: number): Unsent => ({
  type: "order",
  clipIds: [`00000000-0000-4000-8000-${String(nth).padStart(12, "0")}`],
});

test("what could not be sent is there after a reload, in its order, and is sent then", async () => {
  const place = aPlace();
  const offline = createOutbox(talkKeeping(place, whose), () => Promise.resolve({ type: "offline" }));
  for (const nth of [1, 2, 3]) offline.add(order(nth));
  await offline.flush();
  offline.stop();
  expect(offline.state.get()).toMatchObject({ link: "offline", kept: "yes" });

  const sent: Unsent[] = [];
  const online = createOutbox(talkKeeping(place, whose), (unsent) => {
    sent.push(unsent);
    return Promise.resolve({ type: "sent" });
  });
  await online.flush();
  expect(sent).toEqual([order(1), order(2), order(3)]);
  expect(talkKeeping(place, whose).waiting()).toEqual([]);
});

test("what the server refuses is put aside and holds up nothing; it is forgotten only when that is asked", async () => {
  const place = aPlace();
  const answers: Sent[] = [{ type: "refused", error: "no" }, { type: "sent" }];
  const outbox = createOutbox(talkKeeping(place, whose), () =>
    Promise.resolve(answers.shift() ?? { type: "sent" }),
  );
  outbox.add(order(1));
  outbox.add(order(2));
  await outbox.flush();
  const { waiting, refused } = outbox.state.get();
  expect(waiting).toEqual([]);
  expect(refused.map(({ unsent }) => unsent)).toEqual([order(1)]);
  expect(talkKeeping(place, whose).waiting()).toHaveLength(1);
  outbox.drop(refused[0]?.name ?? "");
  expect(talkKeeping(place, whose).waiting()).toEqual([]);
});

test("where the computer has no room it is not said to be kept there", () => {
  const outbox = createOutbox(talkKeeping(aPlace("full"), whose), () => Promise.resolve({ type: "offline" }));
  outbox.add(order(1));
  outbox.stop();
  expect(outbox.state.get().kept).toBe("no");
});

test("another talk and another member have their own", () => {
  const place = aPlace();
  const mine = talkKeeping(place, whose);
  const hers = talkKeeping(place, { ...whose, memberId: "h" });
  mine.writeText("say", "Hij lacht");
  expect([mine.readText("say"), hers.readText("say")]).toEqual(["Hij lacht", ""]);
  hers.clear();
  expect(mine.readText("say")).toBe("Hij lacht");
  mine.clear();
  expect(mine.readText("say")).toBe("");
});

test("a stopped outbox sends nothing after what was on its way, and leaves the rest where it is", async () => {
  const place = aPlace();
  const sent: Unsent[] = [];
  const answers: ((result: Sent) => void)[] = [];
  const outbox = createOutbox(talkKeeping(place, whose), (unsent) => {
    sent.push(unsent);
    return new Promise<Sent>((resolve) => answers.push(resolve));
  });
  outbox.add(order(1));
  outbox.add(order(2));
  const flushed = outbox.flush();
  outbox.stop();
  answers[0]?.({ type: "sent" });
  await flushed;
  await outbox.flush();
  expect(sent).toEqual([order(1)]);
  expect(talkKeeping(place, whose).waiting()).toMatchObject([{ unsent: order(2) }]);
});
