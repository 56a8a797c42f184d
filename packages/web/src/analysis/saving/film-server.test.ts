import { ProblemError } from "@samenkijken/contract/client";
import { problems, type ProblemCode } from "@samenkijken/contract/problems";
import { expect, test } from "vitest";
import { OfflineError } from "../../platform/api.ts";
import { refusalOf } from "./film-server.ts";

function whyOf(code: ProblemCode): string {
  const details = { id: "m1" };
  return refusalOf(
    new ProblemError({
      type: `problem:${code}`,
      status: problems[code].status,
      title: "",
      requestId: "",
      details,
    }),
  ).why;
}

test("only what is about the film or the member stops everything; any other answer is about what was sent", () => {
  for (const code of [
    "forbidden",
    "consent-missing",
    "consent-withdrawn",
    "film-not-ready",
    "film-erased",
  ] as const)
    expect(whyOf(code)).toBe("locked");
  for (const code of ["does-not-fit", "outside-film", "unknown-clip", "id-taken", "too-large"] as const)
    expect(whyOf(code)).toBe("refused");
  for (const code of ["failed", "disk-full", "too-many-requests"] as const) expect(whyOf(code)).toBe("away");
  expect([whyOf("not-signed-in"), whyOf("changed-meanwhile")]).toEqual(["signed-out", "changed"]);
  expect(refusalOf(new OfflineError()).why).toBe("away");
});
