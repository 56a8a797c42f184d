import { expect, test } from "vitest";
import { openTasks, type TaskMark } from "./marked-tasks.ts";

const task = { id: "analyse", due: "2026-03-10", about: "1" } as const;
const mark = (how: TaskMark["how"], until: TaskMark["until"] = null): TaskMark => ({ ...task, how, until });

test("a task without a mark is open", () => {
  expect(openTasks([task], [])).toEqual([{ ...task, until: null }]);
});

test("ticked off or not needed is gone, and taken up again is back", () => {
  expect(openTasks([task], [mark("done")])).toEqual([]);
  expect(openTasks([task], [mark("not-needed")])).toEqual([]);
  expect(openTasks([task], [mark("done"), mark("open")])).toEqual([{ ...task, until: null }]);
});

test("the last mark counts, also where it puts off", () => {
  expect(openTasks([task], [mark("snoozed", "2026-03-12"), mark("snoozed", "2026-03-16")])).toEqual([
    { ...task, until: "2026-03-16" },
  ]);
});

test("the same task on another day, or about another film, is another task", () => {
  const others = [
    { ...task, due: "2026-04-10" as const },
    { ...task, about: "2" },
    { ...task, about: null },
  ];
  expect(openTasks(others, [mark("done")])).toHaveLength(3);
});
