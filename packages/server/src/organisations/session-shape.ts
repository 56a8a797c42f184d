import { MemberRole, Session } from "@samenkijken/contract/organisations";
import { mayDo } from "@samenkijken/domain/permissions/permissions";
import { daysBetween, IsoDate } from "@samenkijken/domain/time/iso-date";
import { dayInAmsterdam, type Moment } from "../platform/clock.ts";
import type { readMember } from "./queries.ts";

/** What a member's screens know about who is signed in. */
export function sessionShape(member: Awaited<ReturnType<typeof readMember>>, moment: Moment): Session {
  const role = MemberRole.parse(member.role);
  return Session.parse({
    member: { id: member.id, name: member.name, role, language: member.language },
    organisation: {
      id: member.organisation_id,
      name: member.organisation_name,
      addressForm: member.address_form,
      isDemo: member.is_demo,
      safety: { address: member.safety_address, words: member.safety_words },
    },
    clock: moment.canMove === "yes" && member.is_demo ? { movedDays: movedDaysOf(moment) } : null,
    can: {
      addFamily: mayDo(role, "family.create") !== "never",
      seeFamilies: mayDo(role, "family.read") !== "never",
      seeFilms: mayDo(role, "film.open") !== "never",
      seeAgenda: mayDo(role, "agenda.read") !== "never",
      editProgrammes: mayDo(role, "programme.edit") !== "never",
      addReferral: mayDo(role, "referral.create") !== "never",
      coordinateReferrals: mayDo(role, "referral.allocate") === "organisation",
      startReferral: mayDo(role, "referral.start") !== "never",
      editSafety: mayDo(role, "safety.edit") !== "never",
    },
  });
}

function movedDaysOf({ at, machineAt }: Moment): number {
  return daysBetween(IsoDate.parse(dayInAmsterdam(machineAt)), IsoDate.parse(dayInAmsterdam(at)));
}
