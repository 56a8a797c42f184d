import { problems, type ProblemCode } from "@samenkijken/contract/problems";

/** The one class that carries a refusal to HTTP. Anything else that is thrown is a fault. */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly details: Readonly<Record<string, unknown>>;
  /** The family in whose log the refusal belongs; null while it is not certain that the actor may know of it. */
  readonly familyId: string | null;
  constructor(
    code: ProblemCode,
    details: Readonly<Record<string, unknown>> = {},
    familyId: string | null = null,
  ) {
    super(code);
    this.name = "Problem";
    this.code = code;
    this.details = details;
    this.familyId = familyId;
  }
  get status(): number {
    return problems[this.code].status;
  }
}

/** A row that is not there, or that the actor may not see: the same answer for both. */
export function orNotFound<Row>(row: Row | undefined): Row {
  if (row === undefined) throw new Problem("not-found");
  return row;
}
