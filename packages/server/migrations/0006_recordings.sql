create schema recordings;
grant usage on schema recordings to samenkijken_app;

create table recordings.recording (
  id uuid primary key,
  organisation_id uuid not null,
  family_id uuid not null,
  trajectory_id uuid not null,
  number integer not null,
  file_name text not null,
  size_bytes bigint not null,
  moment text not null,
  filmed_on date not null,
  seen uuid[] not null,
  state text not null check (state in ('uploading', 'preparing', 'ready', 'refused')),
  progress real not null default 0,
  film_problems jsonb not null default '[]',
  duration_micros bigint,
  width integer,
  height integer,
  has_sound boolean,
  frames jsonb,
  clock_offset_micros bigint not null default 0,
  reason text,
  added_at timestamptz not null,
  added_by uuid not null,
  unique (organisation_id, family_id, id),
  foreign key (organisation_id, family_id, trajectory_id) references trajectories.trajectory (organisation_id, family_id, id)
);
create unique index one_film_per_cycle on recordings.recording (trajectory_id, number);

-- The random handle under which the key store knows a film's key (settled 16). The database holds no key.
create table recordings.film_key (
  recording_id uuid primary key,
  organisation_id uuid not null,
  family_id uuid not null,
  handle uuid not null unique,
  foreign key (organisation_id, family_id, recording_id) references recordings.recording (organisation_id, family_id, id)
);

-- The sealed files of a film in the film store.
create table recordings.film_file (
  id uuid primary key,
  organisation_id uuid not null,
  family_id uuid not null,
  recording_id uuid not null,
  kind text not null check (kind in ('original', 'proxy', 'poster')),
  content_type text not null,
  length_bytes bigint,
  unique (recording_id, kind),
  foreign key (organisation_id, family_id, recording_id) references recordings.recording (organisation_id, family_id, id)
);

-- The right to watch one film in one session for some minutes (settled 12).
create table recordings.film_grant (
  id uuid primary key,
  organisation_id uuid not null,
  family_id uuid not null,
  recording_id uuid not null,
  session_id uuid not null,
  purpose text not null check (purpose in ('analysis', 'look-back')),
  given_at timestamptz not null,
  ends_at timestamptz not null,
  foreign key (organisation_id, family_id, recording_id) references recordings.recording (organisation_id, family_id, id)
);

-- Seconds watched come in batches and are added up per grant for the log.
create table recordings.watching (
  id uuid primary key,
  organisation_id uuid not null,
  family_id uuid not null,
  grant_id uuid not null references recordings.film_grant,
  seconds real not null check (seconds >= 0),
  at timestamptz not null
);

alter table recordings.recording enable row level security;
alter table recordings.recording force row level security;
create policy family_read on recordings.recording for select using (families.visible(organisation_id, family_id));
create policy family_change on recordings.recording for update
  using (families.visible(organisation_id, family_id)) with check (families.visible(organisation_id, family_id));
-- A film can only come in while everybody who must agree has agreed.
create policy consented on recordings.recording for insert
  with check (families.visible(organisation_id, family_id) and consent.holds(family_id, seen));

alter table recordings.film_key enable row level security;
alter table recordings.film_key force row level security;
-- Without consent no handle, without handle no key, without key no film. A coordinator never holds a film's handle.
create policy consented on recordings.film_key
  using (families.visible(organisation_id, family_id) and platform.actor_role() in ('trainer', 'system')
    and consent.holds(family_id, (select r.seen from recordings.recording r where r.id = recording_id)))
  with check (families.visible(organisation_id, family_id) and platform.actor_role() in ('trainer', 'system')
    and consent.holds(family_id, (select r.seen from recordings.recording r where r.id = recording_id)));

alter table recordings.film_file enable row level security;
alter table recordings.film_file force row level security;
create policy family on recordings.film_file
  using (families.visible(organisation_id, family_id)) with check (families.visible(organisation_id, family_id));
alter table recordings.film_grant enable row level security;
alter table recordings.film_grant force row level security;
create policy family on recordings.film_grant
  using (families.visible(organisation_id, family_id)) with check (families.visible(organisation_id, family_id));
alter table recordings.watching enable row level security;
alter table recordings.watching force row level security;
create policy family on recordings.watching
  using (families.visible(organisation_id, family_id)) with check (families.visible(organisation_id, family_id));

grant select, insert, update on recordings.recording to samenkijken_app;
grant select, insert, delete on recordings.film_key to samenkijken_app;
grant select, insert, update, delete on recordings.film_file to samenkijken_app;
grant select, insert on recordings.watching, recordings.film_grant to samenkijken_app;
