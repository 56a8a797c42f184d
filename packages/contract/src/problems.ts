/** Every problem that HTTP can tell: code → status. The words are in `problem-texts.ts`, in both languages. */
export const problems = {
  invalid: { status: 400 },
  "not-signed-in": { status: 401 },
  "wrong-origin": { status: 403 },
  forbidden: { status: 403 },
  "demo-closed": { status: 403 },
  "not-found": { status: 404 },
  "changed-meanwhile": { status: 409 },
  "consent-missing": { status: 409 },
  "consent-withdrawn": { status: 409 },
  "copy-consent-missing": { status: 409 },
  "clip-too-long": { status: 413 },
  "no-custody-holder": { status: 409 },
  "id-taken": { status: 409 },
  "newer-answer": { status: 409 },
  "closes-before-start": { status: 409 },
  "unknown-clip": { status: 409 },
  "unknown-person": { status: 409 },
  "unknown-programme": { status: 409 },
  "programme-not-sound": { status: 409 },
  "other-codes": { status: 409 },
  "ends-before-set": { status: 409 },
  "unknown-consent-text": { status: 409 },
  "unknown-question": { status: 409 },
  "unknown-goal": { status: 409 },
  "three-goals": { status: 409 },
  "goal-ended": { status: 409 },
  "goal-scored": { status: 409 },
  "outside-scale": { status: 409 },
  "date-in-future": { status: 409 },
  "trajectory-closed": { status: 409 },
  "trajectory-running": { status: 409 },
  "cycle-out-of-order": { status: 409 },
  "film-exists-in-cycle": { status: 409 },
  "film-not-ready": { status: 409 },
  "film-not-refused": { status: 409 },
  "film-not-in": { status: 409 },
  "film-too-large": { status: 413 },
  "film-erased": { status: 410 },
  "fetch-back-ended": { status: 410 },
  "same-film": { status: 409 },
  "too-many-uploads": { status: 429 },
  "grant-ended": { status: 410 },
  "does-not-fit": { status: 409 },
  "unknown-code": { status: 409 },
  "unknown-element": { status: 409 },
  "unknown-track": { status: 409 },
  "outside-film": { status: 409 },
  "plan-not-ready": { status: 409 },
  "reason-needed": { status: 409 },
  "look-back-ended": { status: 409 },
  "no-such-working-point": { status: 409 },
  "sensitive-clip": { status: 409 },
  "disk-full": { status: 507 },
  "too-many-requests": { status: 429 },
  "too-large": { status: 413 },
  failed: { status: 500 },
} as const satisfies Record<string, { status: number }>;

/** The code of a problem. */
export type ProblemCode = keyof typeof problems;

/** Problems that every operation can give, whatever its own list says. */
export const commonProblems = [
  "invalid",
  "not-signed-in",
  "wrong-origin",
  "forbidden",
  "not-found",
  "id-taken",
  "too-many-requests",
  "too-large",
  "disk-full",
  "failed",
] as const satisfies readonly ProblemCode[];

/** A problem as it travels: `application/problem+json` of RFC 9457, with our code and the request's id. */
export interface ProblemDocument {
  readonly type: `problem:${ProblemCode}`;
  readonly status: number;
  readonly title: string;
  readonly requestId: string;
  /** Facts that help the reader: names of fields, the newer revision, the warnings that need a reason. */
  readonly details: Readonly<Record<string, unknown>>;
}
