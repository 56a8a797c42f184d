-- A yes to filming is about the help of one trajectory (domain §5.3). When a later one starts everyone is asked anew:
-- for it an answer counts from the day on which the help before it was closed. What was answered before still holds
-- for the films of then. No row: every answer counts.
create table consent.asked_anew (
  trajectory_id uuid primary key,
  organisation_id uuid not null,
  family_id uuid not null,
  since date not null,
  foreign key (organisation_id, family_id) references families.family (organisation_id, id)
);
create index on consent.asked_anew (family_id);
alter table consent.asked_anew enable row level security;
create policy family on consent.asked_anew
  using (families.visible(organisation_id, family_id)) with check (families.visible(organisation_id, family_id));
grant select, insert on consent.asked_anew to samenkijken_app;

-- A later trajectory that runs and has no film yet. Where there are films, they stay open: what was made on the answer of
-- then is not locked by a rule of afterwards.
alter table trajectories.trajectory no force row level security;
alter table trajectories.cycle no force row level security;
insert into consent.asked_anew (trajectory_id, organisation_id, family_id, since)
  select later.id, later.organisation_id, later.family_id, max(earlier.closed_on)
    from trajectories.trajectory later
    join trajectories.trajectory earlier on earlier.family_id = later.family_id and earlier.closed_on <= later.started_on
    where later.closed_on is null
      and not exists (select 1 from trajectories.cycle c where c.trajectory_id = later.id and c.recording_id is not null)
    group by later.id;
alter table trajectories.cycle force row level security;
alter table trajectories.trajectory force row level security;
alter table consent.asked_anew force row level security;

-- What somebody said last about one purpose counts when it is a yes of today, and was said since.
drop function consent.says_yes(uuid, uuid, text, uuid);
create function consent.says_yes(whose uuid, who uuid, what text, branch uuid, since date) returns boolean language sql stable as $$
  select coalesce((
    select d.decision = 'given' and d.decided_on <= platform.today() and coalesce(d.decided_on >= since, true)
    from consent.decision d
    where d.family_id = whose and who in (d.person_id, d.school_person_id) and d.purpose = what
      and d.trajectory_id is not distinct from branch
    order by d.seq desc limit 1), false)
$$;

drop function consent.family_agrees(uuid, uuid[], text, uuid);
create function consent.family_agrees(whose uuid, seen uuid[], what text, branch uuid, since date) returns boolean language sql stable as $$
  select exists (select 1 from families.person p where p.family_id = whose and p.kind = 'child' and p.in_focus)
    and not exists (
      select 1 from families.person p
      where p.family_id = whose and p.kind = 'child' and (p.in_focus or p.id = any (seen))
        and age(platform.today(), p.birth_date) < interval '16 years'
        and not exists (select 1 from families.custody c where c.child_id = p.id))
    and not exists (
      select 1 from unnest(seen) as s(id)
      where not exists (select 1 from families.person p where p.id = s.id and p.family_id = whose))
    and not exists (
      select 1 from consent.required(whose, seen) as r(person_id)
      where not consent.says_yes(whose, r.person_id, what, branch, since))
$$;

drop function consent.holds(uuid, uuid[]);
create function consent.home_holds(trajectory uuid, whose uuid, seen uuid[]) returns boolean language sql stable as $$
  select consent.family_agrees(whose, seen, 'CARE_FILM', null,
    (select a.since from consent.asked_anew a where a.trajectory_id = trajectory))
$$;

-- As it was, with the answers to filming at home of this trajectory.
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
      and (b.client = 'teacher' or consent.home_holds(branch, whose, at_home.ids))
      and consent.family_agrees(whose, at_home.ids, 'SCHOOL_FILM', branch, null)
      and not exists (
        select 1 from unnest(seen) as s(id)
        where s.id <> all (at_home.ids)
          and not exists (select 1 from families.school_person p where p.id = s.id and p.family_id = whose and p.trajectory_id = branch))
      and not exists (
        select 1 from families.school_person p
        where p.family_id = whose and p.trajectory_id = branch and p.role <> 'class'
          and (p.id in (b.teacher_id, b.head_id) or p.id = any (seen))
          and not consent.says_yes(whose, p.id, 'SCHOOL_FILM', branch, null)))
$$;

create or replace function consent.film_holds(lane text, branch uuid, whose uuid, seen uuid[]) returns boolean language sql stable as $$
  select case lane
    when 'home' then consent.home_holds(branch, whose, seen)
    when 'school' then consent.school_holds(branch, whose, seen) end
$$;

-- No answer was ever given until a day: a film at school has its own last day, a yes to filming is for one trajectory.
alter table consent.decision drop column ends_on;
