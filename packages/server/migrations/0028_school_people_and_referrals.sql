-- The teacher and the head of a branch are people of that branch: otherwise nobody asked them (the check looks at the
-- people of the branch only), so the film stays locked.
create or replace function consent.school_holds(branch uuid, whose uuid, seen uuid[]) returns boolean language sql stable as $$
  select exists (
    select 1 from consent.school_permission b,
      lateral (select array(
        select p.id from families.person p where p.family_id = whose and p.id = any (seen)) as ids) as at_home
    where b.trajectory_id = branch and b.family_id = whose
      and (select count(*) from families.school_person p
        where p.family_id = whose and p.trajectory_id = branch
          and ((p.id = b.teacher_id and p.role = 'teacher') or (p.id = b.head_id and p.role = 'head'))) = 2
      and coalesce(b.class_informed_on <= platform.today(), false)
      and coalesce(b.film_until >= platform.today(), true)
      and (b.client = 'teacher' or consent.holds(whose, at_home.ids))
      and consent.family_agrees(whose, at_home.ids, 'SCHOOL_FILM', branch)
      and not exists (
        select 1 from unnest(seen) as s(id)
        where s.id <> all (at_home.ids)
          and not exists (select 1 from families.school_person p where p.id = s.id and p.family_id = whose and p.trajectory_id = branch))
      and not exists (
        select 1 from families.school_person p
        where p.family_id = whose and p.trajectory_id = branch and p.role <> 'class'
          and (p.id in (b.teacher_id, b.head_id) or p.id = any (seen))
          and not consent.says_yes(whose, p.id, 'SCHOOL_FILM', branch)))
$$;

-- Once a referral became a family, it goes with the family: who had the family and gave it away sees neither. Who only
-- wrote it down for a colleague still sees that it started.
drop policy desk on families.referral;
create policy desk on families.referral
  using (organisation_id = platform.organisation_id()
    and (platform.actor_role() in ('coordinator', 'system')
      or (platform.actor_role() = 'trainer' and case when family_id is null
        then platform.member_id() in (entered_by, allocated_to)
        else families.visible(organisation_id, family_id)
          or (platform.member_id() = entered_by and platform.member_id() is distinct from allocated_to) end)))
  with check (organisation_id = platform.organisation_id()
    and (platform.actor_role() in ('coordinator', 'system')
      or (platform.actor_role() = 'trainer' and case when family_id is null
        then platform.member_id() in (entered_by, allocated_to)
        else families.visible(organisation_id, family_id)
          or (platform.member_id() = entered_by and platform.member_id() is distinct from allocated_to) end)));
