create schema analysis;
grant usage on schema analysis to samenkijken_app;

-- One document of markers, clips and stills per film; its revision counts the batches.
create table analysis.document (
  recording_id uuid primary key,
  organisation_id uuid not null,
  family_id uuid not null,
  revision integer not null default 0,
  plan_ready_at timestamptz,
  plan_reason text,
  unique (organisation_id, family_id, recording_id),
  foreign key (organisation_id, family_id, recording_id) references recordings.recording (organisation_id, family_id, id)
);

-- A batch is known by the id that the client made, so that sending it twice changes nothing twice (settled 20).
create table analysis.change_batch (
  id uuid primary key,
  organisation_id uuid not null,
  family_id uuid not null,
  recording_id uuid not null references analysis.document,
  revision integer not null,
  touched uuid[] not null,
  member_id uuid not null,
  at timestamptz not null,
  unique (recording_id, revision)
);

create table analysis.marker (
  id uuid primary key,
  organisation_id uuid not null,
  family_id uuid not null,
  recording_id uuid not null references analysis.document,
  track uuid not null,
  code text not null,
  start_micros bigint not null check (start_micros >= 0),
  end_micros bigint check (end_micros >= start_micros),
  valence text not null check (valence in ('yes', 'no')),
  addressee uuid,
  reception text not null check (reception in ('computed', 'received', 'missed')),
  received_by uuid,
  star text not null check (star in ('plain', 'success'))
);
create index on analysis.marker (recording_id);

create table analysis.clip (
  id uuid primary key,
  organisation_id uuid not null,
  family_id uuid not null,
  recording_id uuid not null references analysis.document,
  start_micros bigint not null check (start_micros >= 0),
  end_micros bigint not null check (end_micros > start_micros),
  title text not null,
  kind text not null check (kind in ('success', 'working-point')),
  question text not null,
  position integer not null,
  sensitive text not null check (sensitive in ('no', 'yes'))
);
create index on analysis.clip (recording_id);

create table analysis.still (
  id uuid primary key,
  organisation_id uuid not null,
  family_id uuid not null,
  recording_id uuid not null references analysis.document,
  at_micros bigint not null check (at_micros >= 0),
  caption text not null,
  clip_id uuid,
  position integer not null
);
create index on analysis.still (recording_id);

-- What was marked is as private as the film: only the trainer of the family (and jobs) ever see it.
create function analysis.visible(organisation uuid, family uuid) returns boolean language sql stable as $$
  select platform.actor_role() in ('trainer', 'system') and families.visible(organisation, family)
$$;
alter table analysis.document enable row level security;
alter table analysis.document force row level security;
create policy trainer on analysis.document
  using (analysis.visible(organisation_id, family_id)) with check (analysis.visible(organisation_id, family_id));
alter table analysis.change_batch enable row level security;
alter table analysis.change_batch force row level security;
create policy trainer on analysis.change_batch
  using (analysis.visible(organisation_id, family_id)) with check (analysis.visible(organisation_id, family_id));
alter table analysis.marker enable row level security;
alter table analysis.marker force row level security;
create policy trainer on analysis.marker
  using (analysis.visible(organisation_id, family_id)) with check (analysis.visible(organisation_id, family_id));
alter table analysis.clip enable row level security;
alter table analysis.clip force row level security;
create policy trainer on analysis.clip
  using (analysis.visible(organisation_id, family_id)) with check (analysis.visible(organisation_id, family_id));
alter table analysis.still enable row level security;
alter table analysis.still force row level security;
create policy trainer on analysis.still
  using (analysis.visible(organisation_id, family_id)) with check (analysis.visible(organisation_id, family_id));

grant select, insert, update on analysis.document to samenkijken_app;
grant select, insert on analysis.change_batch to samenkijken_app;
grant select, insert, update, delete on analysis.marker, analysis.clip, analysis.still to samenkijken_app;
