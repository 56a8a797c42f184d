import { problems, type ProblemCode } from "@samenkijken/contract/problems";

/** The one class that carries a refusal to HTTP. Anything else that is thrown is a fault. */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly details: Readonly<Record<string, unknown>>;
  constructor(code: ProblemCode, details: Readonly<Record<string, unknown>> = {}) {
    super(code);
    this.name = "Problem";
    this.code = code;
    this.details = details;
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
