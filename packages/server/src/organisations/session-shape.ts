import { MemberRole, Session } from "@samenkijken/contract/organisations";
import { mayDo } from "@samenkijken/domain/permissions/permissions";
import type { readMember } from "./queries.ts";

/** What a member's screens know about who is signed in. */
export function sessionShape(member: Awaited<ReturnType<typeof readMember>>): Session {
  const role = MemberRole.parse(member.role);
  return Session.parse({
    member: { id: member.id, name: member.name, role, language: member.language },
    organisation: {
      id: member.organisation_id,
      name: member.organisation_name,
      addressForm: member.address_form,
      isDemo: member.is_demo,
    },
    can: {
      addFamily: mayDo(role, "family.create") !== "never",
      seeFamilies: mayDo(role, "family.read") !== "never",
      seeFilms: mayDo(role, "film.open") !== "never",
      editProgrammes: mayDo(role, "programme.edit") !== "never",
    },
  });
}
