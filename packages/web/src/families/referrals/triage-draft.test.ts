import { expect, test } from "vitest";
import { kVht } from "@samenkijken/domain/programmes/k-vht";
import { vht412 } from "@samenkijken/domain/programmes/vht-4-12";
import {
  emptyTriage,
  reasonId,
  toWeigh,
  triageBody,
  triageProblems,
  type TriageDraft,
} from "./triage-draft.ts";

const forKVht = { programmeId: "k-vht", weighable: toWeigh(kVht) };
const none = { programmeId: null, weighable: toWeigh(undefined) };
const decided: TriageDraft = { ...emptyTriage(undefined), decision: "accept", reason: "Past goed." };

test("C-19: what speaks against asks a reason; with it nothing holds the decision back", () => {
  const ticked = { ...decided, ticked: ["crying", "custody-conflict"] };
  expect(triageProblems(ticked, toWeigh(kVht))).toEqual([[reasonId("custody-conflict"), "consideration"]]);
  const reasoned = { ...ticked, reasons: { "custody-conflict": " Afspraken gemaakt. " } };
  expect(triageProblems(reasoned, toWeigh(kVht))).toEqual([]);
  expect(triageBody(reasoned, forKVht).considerations).toEqual([
    { id: "crying", reason: "" },
    { id: "custody-conflict", reason: "Afspraken gemaakt." },
  ]);
});

test("what was ticked for another programme is not sent", () => {
  expect(
    triageBody({ ...decided, ticked: ["crying"] }, { programmeId: "vht-4-12", weighable: toWeigh(vht412) })
      .considerations,
  ).toEqual([]);
});

test("a decision has a reason, and referring on says where to and why", () => {
  expect(triageProblems(emptyTriage(undefined), none.weighable).map(([, problem]) => problem)).toEqual([
    "decision",
    "reason",
  ]);
  const onward = { ...decided, decision: "refer-on" };
  expect(triageProblems(onward, none.weighable).map(([, problem]) => problem)).toEqual([
    "onward-to",
    "onward-reason",
  ]);
  const told = { ...onward, onwardTo: "speech-therapist", onwardReason: "child-development" };
  expect(triageBody(told, none).onward).toEqual({ to: "speech-therapist", reason: "child-development" });
  expect(triageBody({ ...told, decision: "accept" }, none).onward).toBeNull();
});

test("a later decision begins with what the last one weighed", () => {
  const last = {
    ...triageBody(
      { ...decided, ticked: ["language"], reasons: { language: "Tolk is er." }, themes: ["sleeping"] },
      forKVht,
    ),
    decidedOn: "2026-03-01" as const,
    decidedBy: "Ilse",
  };
  expect(emptyTriage(last)).toMatchObject({
    ticked: ["language"],
    reasons: { language: "Tolk is er." },
    themes: ["sleeping"],
    decision: "",
  });
});

test("concerns about safety are no box: even a draft that names them sends nothing", () => {
  expect(triageBody({ ...decided, ticked: ["unsafe"] }, forKVht).considerations).toEqual([]);
});
