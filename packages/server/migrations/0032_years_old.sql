-- Somebody is twelve on the twelfth birthday, and not the day before: an interval counts a month as thirty days, so that
-- 11 years, 11 months and 30 days were as much as 12 years.
create function consent.years_old(born date) returns integer language sql stable as $$
  select extract(year from age(platform.today(), born))::integer
$$;

create or replace function consent.required(family uuid, seen uuid[]) returns setof uuid language sql stable as $$
  with child as (
    select p.id, consent.years_old(p.birth_date) as years from families.person p
    where p.family_id = family and p.kind = 'child' and (p.in_focus or p.id = any (seen))
  )
  select c.holder_id from families.custody c join child on child.id = c.child_id where child.years < 16
  union select id from child where years >= 12
  union select p.id from families.person p where p.family_id = family and p.kind = 'adult' and p.id = any (seen)
$$;

create or replace function consent.family_agrees(whose uuid, seen uuid[], what text, branch uuid, since date) returns boolean language sql stable as $$
  select exists (select 1 from families.person p where p.family_id = whose and p.kind = 'child' and p.in_focus)
    and not exists (
      select 1 from families.person p
      where p.family_id = whose and p.kind = 'child' and (p.in_focus or p.id = any (seen))
        and consent.years_old(p.birth_date) < 16
        and not exists (select 1 from families.custody c where c.child_id = p.id))
    and not exists (
      select 1 from unnest(seen) as s(id)
      where not exists (select 1 from families.person p where p.id = s.id and p.family_id = whose))
    and not exists (
      select 1 from consent.required(whose, seen) as r(person_id)
      where not consent.says_yes(whose, r.person_id, what, branch, since))
$$;
