import { expect, test } from "vitest";
import { demandHandlers } from "./jobs.ts";

test("what is published must be heard, by one", () => {
  const jobs = [{ name: "films.prepare", afterGivingUp: "films.give-up" }, { name: "films.give-up" }];
  expect(() => demandHandlers(jobs, ["films.prepare"])).not.toThrow();
  expect(() => demandHandlers(jobs, ["films.prepare", "consent.changed"])).toThrow(
    /without a handler: consent.changed;/,
  );
  expect(() => demandHandlers(jobs.slice(0, 1), [])).toThrow(/without a handler: films.give-up;/);
  expect(() => demandHandlers([...jobs, ...jobs.slice(1)], [])).toThrow(/with two: films.give-up\./);
});
