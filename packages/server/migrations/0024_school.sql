-- The branch to school (domain §2.9, §5.4): people there, who agreed to what, one film, and two talks about it.

-- People at the child's school. They are no family: they have no custody, and see nothing of the family by themselves.
-- The class is one lane on a film, so it stands here as well; its parents are informed, it is nobody who can agree.
create table families.school_person (
  id uuid primary key,
  organisation_id uuid not null,
  family_id uuid not null,
  -- The trajectory whose branch it is: another year brings another teacher.
  trajectory_id uuid not null,
  role text not null check (role in ('teacher', 'head', 'staff', 'class')),
  name text not null,
  added_at timestamptz not null,
  unique (organisation_id, family_id, id),
  foreign key (organisation_id, family_id) references families.family (organisation_id, id)
);
create index on families.school_person (family_id);
alter table families.school_person enable row level security;
alter table families.school_person force row level security;
create policy family on families.school_person
  using (families.visible(organisation_id, family_id)) with check (families.visible(organisation_id, family_id));
grant select, insert, update on families.school_person to samenkijken_app;

-- What is asked around a film at school beside each person's own answer. One branch for each trajectory.
create table consent.school_permission (
  trajectory_id uuid primary key,
  organisation_id uuid not null,
  family_id uuid not null,
  -- In a programme for a teacher nothing is filmed at home, so nobody is asked about that.
  client text not null check (client in ('family', 'teacher')),
  teacher_id uuid not null,
  head_id uuid,
  class_id uuid not null,
  contact_agreed_on date not null,
  contact_agreed_by uuid[] not null check (cardinality(contact_agreed_by) > 0),
  class_informed_on date,
  class_informed_how text,
  -- Four weeks after the joint look-back (domain §5.3); null until that was held.
  film_until date,
  unique (organisation_id, family_id, trajectory_id),
  foreign key (organisation_id, family_id) references families.family (organisation_id, id),
  foreign key (organisation_id, family_id, teacher_id) references families.school_person (organisation_id, family_id, id),
  foreign key (organisation_id, family_id, head_id) references families.school_person (organisation_id, family_id, id),
  foreign key (organisation_id, family_id, class_id) references families.school_person (organisation_id, family_id, id)
);
alter table consent.school_permission enable row level security;
alter table consent.school_permission force row level security;
create policy family on consent.school_permission
  using (families.visible(organisation_id, family_id)) with check (families.visible(organisation_id, family_id));
grant select, insert, update on consent.school_permission to samenkijken_app;

-- Two more questions, each about the school branch of one trajectory: an answer for one teacher is none for the next.
-- A teacher and a head of a school answer too.
alter table consent.decision drop constraint decision_purpose_check;
alter table consent.decision
  alter column person_id drop not null,
  add column school_person_id uuid,
  add column trajectory_id uuid,
  add constraint decision_purpose_check
    check (purpose in ('CARE_FILM', 'KEEP_COPY_FAMILY', 'SCHOOL_FILM', 'SCHOOL_SHARE')),
  add constraint decision_of_one check (num_nonnulls(person_id, school_person_id) = 1),
  add constraint decision_of_a_branch check ((purpose in ('SCHOOL_FILM', 'SCHOOL_SHARE')) = (trajectory_id is not null)),
  add constraint decision_at_school check (school_person_id is null or purpose = 'SCHOOL_FILM'),
  add foreign key (organisation_id, family_id, school_person_id)
    references families.school_person (organisation_id, family_id, id);

-- What somebody said last about one purpose, and in which branch: only a yes that holds today counts.
create function consent.says_yes(whose uuid, who uuid, what text, branch uuid) returns boolean language sql stable as $$
  select coalesce((
    select d.decision = 'given' and d.decided_on <= platform.today() and coalesce(d.ends_on >= platform.today(), true)
    from consent.decision d
    where d.family_id = whose and who in (d.person_id, d.school_person_id) and d.purpose = what
      and d.trajectory_id is not distinct from branch
    order by d.seq desc limit 1), false)
$$;

-- Whether it is known who in the family decides, and all of them said yes to this.
create function consent.family_agrees(whose uuid, seen uuid[], what text, branch uuid) returns boolean language sql stable as $$
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
      where not consent.says_yes(whose, r.person_id, what, branch))
$$;

create or replace function consent.holds(family uuid, seen uuid[]) returns boolean language sql stable as $$
  select consent.family_agrees(family, seen, 'CARE_FILM', null)
$$;

-- The same for a film at school (domain §5.4; domain/consent/school-consents says it in TypeScript, a test holds them side
-- by side): the family agrees to filming at all and to filming at school, so do the teacher, the head of the school and
-- everyone of school in the picture, and the parents of the class were informed.
create function consent.school_holds(branch uuid, whose uuid, seen uuid[]) returns boolean language sql stable as $$
  select exists (
    select 1 from consent.school_permission b,
      lateral (select array(
        select p.id from families.person p where p.family_id = whose and p.id = any (seen)) as ids) as at_home
    where b.trajectory_id = branch and b.family_id = whose
      and b.head_id is not null
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

-- Which of the two checks a film stands on: settled by where it was made.
create function consent.film_holds(lane text, branch uuid, whose uuid, seen uuid[]) returns boolean language sql stable as $$
  select case lane when 'home' then consent.holds(whose, seen) when 'school' then consent.school_holds(branch, whose, seen) end
$$;

-- A film at school has its own place beside those at home, and is not counted among them (guard G6).
alter table recordings.recording add column lane text not null default 'home' check (lane in ('home', 'school'));
drop index recordings.one_film_per_cycle;
create unique index one_film_per_cycle on recordings.recording (trajectory_id, lane, number);
drop policy consented on recordings.recording;
create policy consented on recordings.recording for insert
  with check (families.visible(organisation_id, family_id)
    and consent.film_holds(lane, trajectory_id, family_id, seen));
drop policy consented on recordings.film_key;
create function recordings.consented(film uuid) returns boolean language sql stable as $$
  select coalesce((
    select consent.film_holds(r.lane, r.trajectory_id, r.family_id, r.seen) from recordings.recording r where r.id = film), false)
$$;
create policy consented on recordings.film_key
  using (families.visible(organisation_id, family_id) and platform.actor_role() in ('trainer', 'system')
    and recordings.consented(recording_id))
  with check (families.visible(organisation_id, family_id) and platform.actor_role() in ('trainer', 'system')
    and recordings.consented(recording_id));

alter table trajectories.cycle add column lane text not null default 'home' check (lane in ('home', 'school'));
alter table trajectories.cycle drop constraint cycle_pkey;
alter table trajectories.cycle add primary key (trajectory_id, lane, number);
alter table trajectories.added_working_point
  add column lane text not null default 'home' check (lane in ('home', 'school'));

-- What the teacher asked, in the teacher's own words, and how the branch ends.
create table trajectories.school_branch (
  trajectory_id uuid primary key,
  organisation_id uuid not null,
  family_id uuid not null,
  -- As in consent.school_permission; here the films at school are then the cycles of the trajectory.
  client text not null check (client in ('family', 'teacher')),
  school text not null,
  -- Questions or problems: either suffices (requirement C-29).
  asks text[] not null check (cardinality(asks) > 0 and asks <@ array['questions', 'problems']),
  quote text not null,
  asked_on date not null,
  approved_by_teacher_on date,
  approved_by_parents_on date,
  approvals_told_at timestamptz,
  joint_held_on date,
  working_point_person_id uuid,
  working_point_quote text,
  working_point_where_when text,
  ended_on date,
  ended_reason text,
  foreign key (organisation_id, family_id, trajectory_id) references trajectories.trajectory (organisation_id, family_id, id)
);
alter table trajectories.school_branch enable row level security;
alter table trajectories.school_branch force row level security;
create policy family on trajectories.school_branch
  using (families.visible(organisation_id, family_id)) with check (families.visible(organisation_id, family_id));
grant select, insert, update on trajectories.school_branch to samenkijken_app;

-- With whom a talk is held: the family, the teacher, or both together.
alter table lookback.look_back
  add column kind text not null default 'family' check (kind in ('family', 'teacher', 'joint')),
  -- Where its film was made.
  add column lane text not null default 'home' check (lane in ('home', 'school'));
-- A teacher's words and hearts, beside those of parents.
alter table lookback.said
  alter column person_id drop not null,
  add column school_person_id uuid,
  add constraint said_by_one check (num_nonnulls(person_id, school_person_id) = 1),
  add foreign key (organisation_id, family_id, school_person_id)
    references families.school_person (organisation_id, family_id, id);
alter table lookback.kept
  add column school_person_id uuid,
  add constraint kept_by_one check (num_nonnulls(person_id, school_person_id) <= 1),
  add foreign key (organisation_id, family_id, school_person_id)
    references families.school_person (organisation_id, family_id, id);

-- What one person lets the other side see in the joint look-back. The last choice of a person counts; none ever changes.
create table lookback.clip_choice (
  seq bigint generated always as identity primary key,
  id uuid not null unique,
  organisation_id uuid not null,
  family_id uuid not null,
  trajectory_id uuid not null,
  person_id uuid,
  school_person_id uuid,
  chosen_on date not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  check (num_nonnulls(person_id, school_person_id) = 1),
  unique (organisation_id, family_id, id),
  foreign key (organisation_id, family_id, person_id) references families.person (organisation_id, family_id, id),
  foreign key (organisation_id, family_id, school_person_id) references families.school_person (organisation_id, family_id, id)
);
create index on lookback.clip_choice (trajectory_id, seq);
-- The stretch as it was then: a clip that was made longer afterwards is approved no more.
create table lookback.clip_approval (
  organisation_id uuid not null,
  family_id uuid not null,
  choice_id uuid not null,
  recording_id uuid not null,
  clip_id uuid not null,
  start_micros bigint not null,
  end_micros bigint not null,
  primary key (choice_id, clip_id),
  foreign key (organisation_id, family_id, choice_id) references lookback.clip_choice (organisation_id, family_id, id),
  foreign key (organisation_id, family_id, recording_id) references recordings.recording (organisation_id, family_id, id)
);
alter table lookback.clip_choice enable row level security;
alter table lookback.clip_choice force row level security;
create policy trainer on lookback.clip_choice
  using (analysis.visible(organisation_id, family_id)) with check (analysis.visible(organisation_id, family_id));
alter table lookback.clip_approval enable row level security;
alter table lookback.clip_approval force row level security;
create policy trainer on lookback.clip_approval
  using (analysis.visible(organisation_id, family_id)) with check (analysis.visible(organisation_id, family_id));
grant select, insert on lookback.clip_choice, lookback.clip_approval to samenkijken_app;
