create schema trajectories;
grant usage on schema trajectories to samenkijken_app;

create table trajectories.trajectory (
  id uuid primary key,
  organisation_id uuid not null,
  family_id uuid not null,
  programme_id text not null,
  programme_version integer not null,
  pairs integer not null check (pairs between 1 and 20),
  started_on date not null,
  closed_on date,
  close_reason text,
  midway_done_on date,
  midway_note text,
  follow_up_done_on date,
  follow_up_note text,
  unique (organisation_id, family_id, id),
  foreign key (organisation_id, family_id) references families.family (organisation_id, id)
);
-- One running trajectory per family; a later one is possible after closing.
create unique index one_running on trajectories.trajectory (family_id) where closed_on is null;

-- The parents' question, in their own words: pinned on every screen of the family.
create table trajectories.help_question (
  id uuid primary key,
  organisation_id uuid not null,
  family_id uuid not null,
  trajectory_id uuid not null,
  person_id uuid not null,
  quote text not null,
  asked_on date not null,
  foreign key (organisation_id, family_id, trajectory_id) references trajectories.trajectory (organisation_id, family_id, id),
  foreign key (organisation_id, family_id, person_id) references families.person (organisation_id, family_id, id)
);

-- A pair of film and look-back. What recordings, analysis and lookback report comes in by event (settled 19).
create table trajectories.cycle (
  organisation_id uuid not null,
  family_id uuid not null,
  trajectory_id uuid not null,
  number integer not null check (number between 1 and 20),
  moment text,
  film_planned_at timestamptz,
  recording_id uuid,
  recording_told_at timestamptz,
  seen uuid[] not null default '{}',
  recording_state text not null default 'none' check (recording_state in ('none', 'uploading', 'preparing', 'ready', 'refused')),
  film_in_on date,
  coded_markers integer not null default 0,
  coded_told_at timestamptz,
  plan_ready_on date,
  plan_told_at timestamptz,
  look_back_planned_at timestamptz,
  look_back_held_on date,
  working_point_person_id uuid,
  working_point_quote text,
  working_point_where_when text,
  written_up_on date,
  primary key (trajectory_id, number),
  foreign key (organisation_id, family_id, trajectory_id) references trajectories.trajectory (organisation_id, family_id, id)
);

alter table trajectories.trajectory enable row level security;
alter table trajectories.trajectory force row level security;
create policy family on trajectories.trajectory
  using (families.visible(organisation_id, family_id)) with check (families.visible(organisation_id, family_id));
alter table trajectories.help_question enable row level security;
alter table trajectories.help_question force row level security;
create policy family on trajectories.help_question
  using (families.visible(organisation_id, family_id)) with check (families.visible(organisation_id, family_id));
alter table trajectories.cycle enable row level security;
alter table trajectories.cycle force row level security;
create policy family on trajectories.cycle
  using (families.visible(organisation_id, family_id)) with check (families.visible(organisation_id, family_id));

grant select, insert, update on trajectories.trajectory, trajectories.cycle to samenkijken_app;
grant select, insert on trajectories.help_question to samenkijken_app;
