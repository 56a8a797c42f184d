import { z } from "zod";
import { MemberId, OrganisationId } from "./ids.ts";
import { nothing, operation } from "./operation.ts";
import { Day, Language, Name, Text } from "./shapes.ts";

export const MemberRole = z.enum(["trainer", "supervisor", "coordinator", "method-owner"]);
export type MemberRole = z.output<typeof MemberRole>;

/** An organisation's own protocol: an address inside or outside, and what it wants its trainers to know first. */
const SafetyProtocol = z.object({
  address: z.union([z.literal(""), z.url({ protocol: /^https?$/ }).max(500)]),
  words: Text.trim().max(2000),
});

export const Session = z.object({
  member: z.object({ id: MemberId, name: Name, role: MemberRole, language: Language }),
  organisation: z.object({
    id: OrganisationId,
    name: z.string(),
    /** How parents are addressed in this organisation's texts (settled 11). */
    addressForm: z.enum(["je", "u"]),
    isDemo: z.boolean(),
    /**
     * Where its own protocol for concerns about safety is. It comes with the session, so that opening the page about it
     * asks nothing of the server and leaves no trace anywhere.
     */
    safety: SafetyProtocol,
  }),
  /** How far the day of this demo was moved from the machine's; null where the day cannot be moved (decision 028). */
  clock: z.object({ movedDays: z.int() }).nullable(),
  can: z.object({
    addFamily: z.boolean(),
    seeFamilies: z.boolean(),
    seeFilms: z.boolean(),
    seeAgenda: z.boolean(),
    editProgrammes: z.boolean(),
    addReferral: z.boolean(),
    /** All referrals of the organisation are this member's work. */
    coordinateReferrals: z.boolean(),
    startReferral: z.boolean(),
    editSafety: z.boolean(),
  }),
});
export type Session = z.output<typeof Session>;

/**
 * How a member likes to work at the desk. Which keys there are is known to the screens: here stand only those that
 * differ from the standard, by the name of what they do.
 */
export const Preferences = z.object({
  /** Keys without Ctrl or Cmd can be switched off for who speaks to the machine or trembles. */
  singleKeys: z.enum(["on", "off"]),
  keys: z
    .record(z.string().regex(/^[a-z-]{1,30}$/), z.string().regex(/^\S$/u))
    .refine((keys) => new Set(Object.values(keys)).size === Object.keys(keys).length)
    .refine((keys) => Object.keys(keys).length <= 60),
  /** A code is placed so much earlier while the film plays, because a hand is later than an eye. */
  reactionMs: z.number().int().min(0).max(1000),
  /** How far quick replay goes back. */
  replaySeconds: z.number().int().min(2).max(5),
  /** How much of the film comes before a marker or clip one goes to. */
  preRollSeconds: z.number().int().min(0).max(3),
  /** W: how long after its start an initiative can be received (settled 7). */
  receptionSeconds: z.number().int().min(3).max(8),
});
export type Preferences = z.output<typeof Preferences>;

/** The desk of who chose nothing. */
export const standardPreferences: Preferences = {
  singleKeys: "on",
  keys: {},
  reactionMs: 0,
  replaySeconds: 3,
  preRollSeconds: 0,
  receptionSeconds: 5,
};

export const organisationOperations = {
  listDemoMembers: operation({
    method: "GET",
    path: "/demo/members",
    door: "public",
    params: nothing,
    body: nothing,
    result: z.array(z.object({ id: MemberId, name: Name, role: MemberRole, organisation: z.string() })),
    problems: ["demo-closed"],
  }),
  signInAsDemo: operation({
    method: "POST",
    path: "/session",
    door: "public",
    params: nothing,
    body: z.object({ memberId: MemberId }),
    result: Session,
    problems: ["demo-closed"],
  }),
  /** Lets the demo play another day; null: the day of the machine. Its door asks for a session and for this machine itself. */
  moveClock: operation({
    method: "PUT",
    path: "/demo/clock",
    door: "public",
    params: nothing,
    body: z.object({ today: Day.nullable() }),
    result: Session,
    problems: ["demo-closed"],
  }),
  readSession: operation({
    method: "GET",
    path: "/session",
    door: "signed-in",
    params: nothing,
    body: nothing,
    result: Session,
    problems: [],
  }),
  chooseLanguage: operation({
    method: "PUT",
    path: "/session/language",
    door: "signed-in",
    params: nothing,
    body: z.object({ language: Language }),
    result: Session,
    problems: [],
  }),
  /** Who can be given a family: the trainers of the organisation, by name. */
  listTrainers: operation({
    method: "GET",
    path: "/trainers",
    door: "organisation.read",
    params: nothing,
    body: nothing,
    result: z.array(z.object({ id: MemberId, name: Name })),
    problems: [],
  }),
  saveSafetyProtocol: operation({
    method: "PUT",
    path: "/safety-protocol",
    door: "safety.edit",
    params: nothing,
    body: SafetyProtocol,
    result: Session,
    problems: [],
  }),
  readPreferences: operation({
    method: "GET",
    path: "/session/preferences",
    door: "signed-in",
    params: nothing,
    body: nothing,
    result: Preferences,
    problems: [],
  }),
  savePreferences: operation({
    method: "PUT",
    path: "/session/preferences",
    door: "signed-in",
    params: nothing,
    body: Preferences,
    result: Preferences,
    problems: [],
  }),
  signOut: operation({
    method: "DELETE",
    path: "/session",
    door: "signed-in",
    params: nothing,
    body: nothing,
    result: nothing,
    problems: [],
  }),
};
