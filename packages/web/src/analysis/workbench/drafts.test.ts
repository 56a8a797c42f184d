import { expect, test } from "vitest";
import { createDrafts } from "./drafts.ts";

/** Time that passes only while somebody waits. */
function aWait() {
  let passed = 0;
  return {
    wait: async (ms: number): Promise<void> => {
      passed += ms;
    },
    passed: () => passed,
  };
}

test("nobody types: there is nothing to wait for", async () => {
  const time = aWait();
  await createDrafts(time.wait).rest();
  expect(time.passed()).toBe(0);
});

test("what is typed is a change before anything else comes, also of who goes on typing", async () => {
  const time = aWait();
  const drafts = createDrafts(time.wait);
  const taken: string[] = [];
  const letGo = drafts.hold(() => {
    taken.push("impression");
    letGo();
  });
  drafts.hold(() => taken.push("question"))();
  await drafts.rest();
  expect(taken).toEqual(["impression"]);
  expect(time.passed()).toBe(2000);
  await drafts.rest();
  expect(time.passed()).toBe(2000);
});

test("what its writer does next comes after what was typed", () => {
  const drafts = createDrafts(aWait().wait);
  const done: string[] = [];
  const letGo = drafts.hold(() => {
    letGo();
    done.push("typed");
    drafts.take();
  });
  drafts.take();
  done.push("pressed");
  expect(done).toEqual(["typed", "pressed"]);
});
