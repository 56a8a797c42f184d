import { expect, test } from "vitest";
import { kVht, kVhtFirst } from "../programmes/k-vht.ts";
import { vht412 } from "../programmes/vht-4-12.ts";
import { type ProtocolStep, protocolLine } from "./protocol-line.ts";
import { aCycle, aFinishedCycle, aTrajectory } from "./trajectory-builder.ts";

/** One word per step: intake, film (f), look-back (l), closing, follow-up; done +, now !, todo nothing. */
function drawn(line: readonly ProtocolStep[]): string {
  const short = {
    intake: "intake",
    film: "f",
    "look-back": "l",
    closing: "closing",
    "follow-up": "follow-up",
  };
  const mark = { done: "+", now: "!", todo: "" };
  return line.map(({ id, n, state }) => `${short[id]}${n?.toString() ?? ""}${mark[state]}`).join(" ");
}

test("three pairs for K-VHT without a follow-up, five for VHT 4-12 with one", () => {
  const fresh = aTrajectory({ intake: { hasQuestion: false, hasGoals: false } });
  expect(drawn(protocolLine(fresh, kVht))).toBe("intake! f1 l1 f2 l2 f3 l3 closing");
  expect(drawn(protocolLine(fresh, vht412))).toBe("intake! f1 l1 f2 l2 f3 l3 f4 l4 f5 l5 closing follow-up");
  const withoutGoals = aTrajectory({ intake: { hasQuestion: true, hasGoals: false } });
  expect(drawn(protocolLine(withoutGoals, kVht))).toBe("intake! f1 l1 f2 l2 f3 l3 closing");
  expect(drawn(protocolLine(withoutGoals, kVhtFirst))).toBe("intake+ f1! l1 f2 l2 f3 l3 closing");
});

test("a film is done when it is in, a look-back when it is written up", () => {
  const filmed = aCycle({ number: 2, recordingState: "ready", filmInOn: "2026-02-20" });
  const facts = aTrajectory({ cycles: [aFinishedCycle(1), filmed] });
  expect(drawn(protocolLine(facts, kVht))).toBe("intake+ f1+ l1+ f2+ l2! f3 l3 closing");
});

test("an extra film is drawn too", () => {
  const facts = aTrajectory({ cycles: [1, 2, 3, 4].map((number) => aFinishedCycle(number)) });
  expect(drawn(protocolLine(facts, kVht))).toBe("intake+ f1+ l1+ f2+ l2+ f3+ l3+ f4+ l4+ closing!");
});

test("when the goals are reached or the trajectory is closed, only what was done stays", () => {
  const reached = aTrajectory({
    cycles: [aFinishedCycle(1), aCycle({ number: 2 })],
    goalsReachedOn: "2026-03-01",
  });
  expect(drawn(protocolLine(reached, kVht))).toBe("intake+ f1+ l1+ closing!");
  const filmed = aCycle({ number: 2, recordingState: "ready", filmInOn: "2026-02-20" });
  const closed = aTrajectory({ cycles: [aFinishedCycle(1), filmed], closedOn: "2026-03-01" });
  expect(drawn(protocolLine(closed, vht412))).toBe("intake+ f1+ l1+ f2+ closing+ follow-up!");
  expect(drawn(protocolLine({ ...closed, followUpDoneOn: "2026-09-01" }, vht412))).toBe(
    "intake+ f1+ l1+ f2+ closing+ follow-up+",
  );
});
