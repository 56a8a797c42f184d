-- Everything that is agreed with a family for a day and an hour (decision 025). A row is never moved: a change ends it
-- and a new one takes its place, so that the history is kept.
create table trajectories.appointment (
  id uuid primary key,
  organisation_id uuid not null,
  family_id uuid not null,
  -- None yet for a first talk before the trajectory starts.
  trajectory_id uuid,
  kind text not null check (kind in ('first-talk', 'film', 'look-back', 'midway', 'closing', 'follow-up',
    'school-film', 'teacher-look-back', 'joint-look-back', 'other')),
  number integer check (number between 1 and 20),
  title text not null default '',
  starts_at timestamptz not null,
  minutes integer not null check (minutes between 5 and 600),
  place text not null check (place in ('home', 'online', 'office', 'school', 'other')),
  place_words text not null default '',
  person_ids uuid[] not null default '{}',
  others text not null default '',
  -- The way to it, as the trainer typed it.
  travel_minutes integer check (travel_minutes between 0 and 600),
  replaces uuid references trajectories.appointment,
  entered_at timestamptz not null,
  -- None where the program entered it, out of what was agreed in a look-back.
  entered_by uuid,
  ended_how text check (ended_how in ('changed', 'cancelled', 'not-shown', 'held')),
  ended_at timestamptz,
  ended_by uuid,
  called_off_by text check (called_off_by in ('parents', 'trainer', 'school', 'other')),
  ended_reason text not null default '',
  check ((ended_how is null) = (ended_at is null)),
  check ((called_off_by is not null) = (ended_how is not null and ended_how = 'cancelled')),
  check ((number is not null) = (kind in ('film', 'look-back'))),
  check (trajectory_id is not null or kind in ('first-talk', 'other')),
  foreign key (organisation_id, family_id) references families.family (organisation_id, id),
  foreign key (organisation_id, family_id, trajectory_id) references trajectories.trajectory (organisation_id, family_id, id)
);
create index on trajectories.appointment (family_id);
create index on trajectories.appointment (trajectory_id);
-- A film, and a look-back, is planned once at a time.
create unique index one_planned on trajectories.appointment (trajectory_id, kind, number)
  where ended_how is null and number is not null;

alter table trajectories.appointment enable row level security;
create policy family on trajectories.appointment
  using (families.visible(organisation_id, family_id)) with check (families.visible(organisation_id, family_id));

-- The days of films and look-backs that were planned until now, with the usual length, at home.
alter table trajectories.cycle no force row level security;
insert into trajectories.appointment (id, organisation_id, family_id, trajectory_id, kind, number, starts_at, minutes, place, entered_at)
  select gen_random_uuid(), organisation_id, family_id, trajectory_id, 'film', number, film_planned_at, 45, 'home', now()
    from trajectories.cycle where film_planned_at is not null
  union all
  select gen_random_uuid(), organisation_id, family_id, trajectory_id, 'look-back', number, look_back_planned_at, 60, 'home', now()
    from trajectories.cycle where look_back_planned_at is not null;
alter table trajectories.cycle drop column film_planned_at, drop column look_back_planned_at;
alter table trajectories.cycle force row level security;
alter table trajectories.appointment force row level security;

grant select, insert on trajectories.appointment to samenkijken_app;
grant update (trajectory_id, ended_how, ended_at, ended_by, called_off_by, ended_reason) on trajectories.appointment to samenkijken_app;

-- What a trainer did with a task that the rules gave (domain appendix C). The newest mark counts; a task with another day
-- is another task.
create table trajectories.task_mark (
  seq bigint generated always as identity primary key,
  organisation_id uuid not null,
  family_id uuid not null,
  trajectory_id uuid not null,
  task_id text not null,
  about text not null default '',
  due date not null,
  how text not null check (how in ('open', 'done', 'not-needed', 'snoozed')),
  until date,
  reason text not null default '',
  marked_at timestamptz not null,
  marked_by uuid not null,
  check ((until is not null) = (how = 'snoozed')),
  check (how <> 'not-needed' or reason <> ''),
  foreign key (organisation_id, family_id, trajectory_id) references trajectories.trajectory (organisation_id, family_id, id)
);
create index on trajectories.task_mark (trajectory_id);
alter table trajectories.task_mark enable row level security;
alter table trajectories.task_mark force row level security;
create policy family on trajectories.task_mark
  using (families.visible(organisation_id, family_id)) with check (families.visible(organisation_id, family_id));
grant select, insert on trajectories.task_mark to samenkijken_app;

-- Verzorgen, contact or both (requirement B-08). What was filmed until now says it by its moment, where that says it.
alter table recordings.recording add column moment_kind text check (moment_kind in ('care', 'contact', 'both'));
alter table recordings.recording no force row level security;
update recordings.recording set moment_kind = case
    when moment in ('care', 'meal', 'bath', 'dress', 'bedtime') then 'care'
    when moment in ('play', 'homework', 'table') then 'contact' end;
alter table recordings.recording force row level security;

-- How awake a child was at the start and at the end of a film (requirement B-10). A correction is a new row.
create table recordings.child_state (
  seq bigint generated always as identity primary key,
  organisation_id uuid not null,
  family_id uuid not null,
  recording_id uuid not null,
  person_id uuid not null,
  at_start text not null check (at_start in ('S1', 'S2', 'S3', 'S4', 'S5', 'S6')),
  at_end text not null check (at_end in ('S1', 'S2', 'S3', 'S4', 'S5', 'S6')),
  reason text not null default '',
  entered_at timestamptz not null,
  entered_by uuid not null,
  foreign key (organisation_id, family_id, recording_id) references recordings.recording (organisation_id, family_id, id),
  foreign key (organisation_id, family_id, person_id) references families.person (organisation_id, family_id, id)
);
create index on recordings.child_state (recording_id);
alter table recordings.child_state enable row level security;
alter table recordings.child_state force row level security;
-- How a child was in a film is what is in a film: for their own trainer (and jobs) only.
create policy trainer on recordings.child_state
  using (platform.actor_role() in ('trainer', 'system') and families.visible(organisation_id, family_id))
  with check (platform.actor_role() in ('trainer', 'system') and families.visible(organisation_id, family_id));
grant select, insert on recordings.child_state to samenkijken_app;
