-- The course of a trajectory: pauses, another trainer, its ending, the archive, steps passed over or chosen first.

-- A family goes to another trainer. What was there goes along; the new trainer sees since when, and from whom.
create table families.trainer_change (
  id uuid primary key,
  organisation_id uuid not null,
  family_id uuid not null,
  from_id uuid not null,
  to_id uuid not null,
  since date not null,
  reason text not null,
  given_at timestamptz not null,
  given_by uuid not null,
  check (from_id <> to_id),
  foreign key (organisation_id, family_id) references families.family (organisation_id, id),
  foreign key (organisation_id, from_id) references organisations.member (organisation_id, id),
  foreign key (organisation_id, to_id) references organisations.member (organisation_id, id)
);
create index on families.trainer_change (family_id);
alter table families.trainer_change enable row level security;
alter table families.trainer_change force row level security;
create policy family_read on families.trainer_change for select using (families.visible(organisation_id, family_id));
-- No trainer gives a family away, or takes one: who looks after all families decides.
create policy coordinator_gives on families.trainer_change for insert
  with check (families.visible(organisation_id, family_id) and platform.actor_role() in ('coordinator', 'system'));
grant select, insert on families.trainer_change to samenkijken_app;

alter table trajectories.trajectory
  add column closed_entered_on date,
  add column closing_summary text,
  add column referred_to text,
  add column referred_why text,
  -- Why the follow-up could not be held; its day is then the day on which that was concluded.
  add column follow_up_missed text check (follow_up_missed in ('unreachable', 'declined', 'moved', 'other')),
  add column archived_on date,
  add check (archived_on is null or closed_on is not null),
  add check (follow_up_missed is null or follow_up_done_on is not null);

-- A time in which nothing is asked of the family. One at a time.
create table trajectories.pause (
  id uuid primary key,
  organisation_id uuid not null,
  family_id uuid not null,
  trajectory_id uuid not null,
  paused_on date not null,
  look_again_on date not null,
  why text not null check (why in ('holiday', 'illness', 'birth', 'moving', 'family-asks', 'other')),
  note text not null default '',
  resumed_on date,
  entered_at timestamptz not null,
  entered_by uuid not null,
  check (look_again_on > paused_on),
  check (resumed_on is null or resumed_on >= paused_on),
  foreign key (organisation_id, family_id, trajectory_id) references trajectories.trajectory (organisation_id, family_id, id)
);
create unique index one_open_pause on trajectories.pause (trajectory_id) where resumed_on is null;
create index on trajectories.pause (trajectory_id);

-- A step that will not be done, until that is taken back.
create table trajectories.skipped_step (
  id uuid primary key,
  organisation_id uuid not null,
  family_id uuid not null,
  trajectory_id uuid not null,
  step text not null,
  number integer check (number between 1 and 20),
  skipped_on date not null,
  why text not null check (why in ('parents-decline', 'done-otherwise', 'does-not-fit', 'child-cannot', 'no-time', 'other')),
  note text not null default '',
  entered_at timestamptz not null,
  entered_by uuid not null,
  undone_on date,
  foreign key (organisation_id, family_id, trajectory_id) references trajectories.trajectory (organisation_id, family_id, id)
);
create unique index skipped_once on trajectories.skipped_step (trajectory_id, step, number) nulls not distinct
  where undone_on is null;

-- The step that the trainer chose to do first. One at a time.
create table trajectories.pinned_step (
  id uuid primary key,
  organisation_id uuid not null,
  family_id uuid not null,
  trajectory_id uuid not null,
  step text not null,
  pinned_on date not null,
  reason text not null,
  entered_at timestamptz not null,
  entered_by uuid not null,
  undone_on date,
  foreign key (organisation_id, family_id, trajectory_id) references trajectories.trajectory (organisation_id, family_id, id)
);
create unique index one_pinned on trajectories.pinned_step (trajectory_id) where undone_on is null;

-- A closing or an archiving that was taken back. It only grows.
create table trajectories.taken_back (
  id uuid primary key,
  organisation_id uuid not null,
  family_id uuid not null,
  trajectory_id uuid not null,
  what text not null check (what in ('closing', 'archiving')),
  taken_back_on date not null,
  reason text not null,
  entered_at timestamptz not null,
  entered_by uuid not null,
  foreign key (organisation_id, family_id, trajectory_id) references trajectories.trajectory (organisation_id, family_id, id)
);
create index on trajectories.taken_back (trajectory_id);

alter table trajectories.pause enable row level security;
alter table trajectories.pause force row level security;
create policy family on trajectories.pause
  using (families.visible(organisation_id, family_id)) with check (families.visible(organisation_id, family_id));
alter table trajectories.skipped_step enable row level security;
alter table trajectories.skipped_step force row level security;
create policy family on trajectories.skipped_step
  using (families.visible(organisation_id, family_id)) with check (families.visible(organisation_id, family_id));
alter table trajectories.pinned_step enable row level security;
alter table trajectories.pinned_step force row level security;
create policy family on trajectories.pinned_step
  using (families.visible(organisation_id, family_id)) with check (families.visible(organisation_id, family_id));
alter table trajectories.taken_back enable row level security;
alter table trajectories.taken_back force row level security;
create policy family on trajectories.taken_back
  using (families.visible(organisation_id, family_id)) with check (families.visible(organisation_id, family_id));

grant select, insert on trajectories.pause, trajectories.skipped_step, trajectories.pinned_step, trajectories.taken_back
  to samenkijken_app;
-- A pause ends, and a step passed over or chosen is taken back; nothing else of them changes.
grant update (resumed_on) on trajectories.pause to samenkijken_app;
grant update (undone_on) on trajectories.skipped_step, trajectories.pinned_step to samenkijken_app;
