/** The kinds of people who work with the program, and the program's own background work. */
export type Role = (typeof roles)[number];

/** Everything that a role may or may not do. */
export type Action = (typeof actions)[number];

/** Where an action is allowed: in families one works for, in the whole organisation, or nowhere. */
export type Condition = "own-family" | "organisation" | "never";

/** Every role, for tables and tests that must be complete. */
export const roles = ["trainer", "supervisor", "coordinator", "method-owner", "system"] as const;

/** Every action, for tables and tests that must be complete. */
export const actions = [
  "family.create",
  "family.read",
  "family.edit",
  "referral.create",
  "referral.read",
  "referral.edit",
  "referral.triage",
  "referral.allocate",
  "referral.start",
  "safety.edit",
  "family.give",
  "caseload.read",
  "consent.read",
  "consent.record",
  "trajectory.read",
  "trajectory.edit",
  "trajectory.unarchive",
  "agenda.read",
  "agenda.edit",
  "goals.read",
  "goals.edit",
  "school.read",
  "school.edit",
  "recording.upload",
  "recording.read",
  "recording.fetch",
  "recording.erase",
  "film.open",
  "film.copy",
  "analysis.read",
  "analysis.edit",
  "lookback.read",
  "lookback.hold",
  "log.read",
  "organisation.read",
  "guide.read",
  "programme.read",
  "programme.edit",
] as const;

/** What is not written here is denied. */
const table: Readonly<Record<Role, Partial<Readonly<Record<Action, Condition>>>>> = {
  trainer: {
    "family.create": "organisation",
    "family.read": "own-family",
    "family.edit": "own-family",
    // Her own are the referrals that she wrote down or was given; she can give one to nobody but herself.
    "referral.create": "organisation",
    "referral.read": "own-family",
    "referral.edit": "own-family",
    "referral.triage": "own-family",
    "referral.allocate": "own-family",
    "referral.start": "own-family",
    "consent.read": "own-family",
    "consent.record": "own-family",
    "trajectory.read": "own-family",
    "trajectory.edit": "own-family",
    "agenda.read": "own-family",
    "agenda.edit": "own-family",
    "goals.read": "own-family",
    "goals.edit": "own-family",
    "school.read": "own-family",
    "school.edit": "own-family",
    "recording.upload": "own-family",
    "recording.read": "own-family",
    "recording.fetch": "own-family",
    "recording.erase": "own-family",
    "film.open": "own-family",
    "film.copy": "own-family",
    "analysis.read": "own-family",
    "analysis.edit": "own-family",
    "lookback.read": "own-family",
    "lookback.hold": "own-family",
    "log.read": "own-family",
    "organisation.read": "organisation",
    "guide.read": "organisation",
    "programme.read": "organisation",
  },
  // Sees a family only through a fragment that parents agreed to share, which no rule here gives.
  supervisor: {
    "organisation.read": "organisation",
    "guide.read": "organisation",
    "programme.read": "organisation",
  },
  // Writes the programmes and knows no family.
  "method-owner": {
    "organisation.read": "organisation",
    "guide.read": "organisation",
    "programme.read": "organisation",
    "programme.edit": "organisation",
  },
  // Sees who has whom and how far, never what is in a film or was said about it.
  coordinator: {
    "family.read": "organisation",
    "referral.create": "organisation",
    "referral.read": "organisation",
    "referral.edit": "organisation",
    "referral.triage": "organisation",
    "referral.allocate": "organisation",
    "safety.edit": "organisation",
    "family.give": "organisation",
    "caseload.read": "organisation",
    "consent.read": "organisation",
    "trajectory.read": "organisation",
    "trajectory.unarchive": "organisation",
    "recording.read": "organisation",
    "log.read": "organisation",
    "organisation.read": "organisation",
    "guide.read": "organisation",
    "programme.read": "organisation",
  },
  // Prepares films and keeps terms; it shows nothing to anyone, so it opens no film for viewing.
  system: {
    "consent.read": "organisation",
    "trajectory.read": "organisation",
    "recording.read": "organisation",
  },
};

/** Where a role may do an action; the answer is "never" unless the table says otherwise, and consent is checked apart from it. */
export function mayDo(role: Role, action: Action): Condition {
  return table[role][action] ?? "never";
}
