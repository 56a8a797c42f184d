import { standardPreferences, type Preferences } from "@samenkijken/contract/organisations";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startTestProgram, type TestMember, type TestProgram } from "./test-program.ts";

let program: TestProgram;
let trainer: TestMember;
let colleague: TestMember;
beforeAll(async () => {
  program = await startTestProgram();
  const organisation = await program.addOrganisation();
  trainer = await program.addMember(organisation, "trainer");
  colleague = await program.addMember(organisation, "trainer");
});
afterAll(() => program.stop());

const nothing = { params: {}, body: {} };
const own: Preferences = {
  singleKeys: "off",
  keys: { replay: "q", "set-in": "[" },
  reactionMs: 300,
  replaySeconds: 5,
  preRollSeconds: 1,
  receptionSeconds: 8,
};

test("who chose nothing has the standard; a choice is one's own and stays", async () => {
  expect(await trainer.api.readPreferences(nothing)).toEqual(standardPreferences);
  expect(await trainer.api.savePreferences({ params: {}, body: own })).toEqual(own);
  expect(await trainer.api.readPreferences(nothing)).toEqual(own);
  expect(await colleague.api.readPreferences(nothing)).toEqual(standardPreferences);
});

test.each([
  ["a reaction of more than a second", { ...own, reactionMs: 1001 }],
  ["a window outside 3 to 8 seconds", { ...own, receptionSeconds: 2 }],
  ["one key for two things", { ...own, keys: { replay: "q", "make-clip": "q" } }],
  ["a key of two characters", { ...own, keys: { replay: "qq" } }],
  ["the name of nothing we do", { ...own, keys: { "Robert'); drop": "q" } }],
])("%s is refused, and what was chosen stays", async (_, body) => {
  await trainer.api.savePreferences({ params: {}, body: own });
  await expect(trainer.api.savePreferences({ params: {}, body })).rejects.toMatchObject({
    problem: { type: "problem:invalid" },
  });
  expect(await trainer.api.readPreferences(nothing)).toEqual(own);
});
