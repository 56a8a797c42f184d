import { z } from "zod";
import { MemberId, OrganisationId } from "./ids.ts";
import { nothing, operation } from "./operation.ts";
import { Language, Name } from "./shapes.ts";

export const MemberRole = z.enum(["trainer", "supervisor", "coordinator"]);

export const Session = z.object({
  member: z.object({ id: MemberId, name: Name, role: MemberRole, language: Language }),
  organisation: z.object({
    id: OrganisationId,
    name: z.string(),
    /** How parents are addressed in this organisation's texts (settled 11). */
    addressForm: z.enum(["je", "u"]),
    isDemo: z.boolean(),
  }),
  can: z.object({ addFamily: z.boolean(), seeFilms: z.boolean() }),
});
export type Session = z.output<typeof Session>;

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
