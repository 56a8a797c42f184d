-- What parents lead in a talk: the order of the clips, the moments they keep, and, where a second talk about the same
-- film is held for a parent who was absent, the working point of the first that they take along as well.
alter table lookback.look_back
  add column clip_order uuid[] not null default '{}',
  add column working_point_next_film_at timestamptz,
  add column confirms_look_back_id uuid,
  add column confirmed_by uuid,
  add check ((confirms_look_back_id is null) = (confirmed_by is null)),
  add foreign key (organisation_id, family_id, confirms_look_back_id) references lookback.look_back (organisation_id, family_id, id),
  add foreign key (organisation_id, family_id, confirmed_by) references families.person (organisation_id, family_id, id);

-- A moment that is kept: a parent's heart, with or without words of their own; without a person it is a photo of the talk.
create table lookback.kept (
  id uuid primary key,
  organisation_id uuid not null,
  family_id uuid not null,
  look_back_id uuid not null,
  person_id uuid,
  clip_id uuid,
  at_micros bigint not null check (at_micros >= 0),
  words text not null,
  kept_at timestamptz not null,
  foreign key (organisation_id, family_id, look_back_id) references lookback.look_back (organisation_id, family_id, id),
  foreign key (organisation_id, family_id, person_id) references families.person (organisation_id, family_id, id)
);
create index on lookback.kept (look_back_id);

-- Two pictures beside each other at the closing: one of then, one of now.
create table lookback.comparison (
  trajectory_id uuid primary key,
  organisation_id uuid not null,
  family_id uuid not null,
  before_recording_id uuid not null,
  before_at_micros bigint not null check (before_at_micros >= 0),
  before_crop integer[] check (before_crop is null or array_length(before_crop, 1) = 4),
  before_words text not null,
  now_recording_id uuid not null,
  now_at_micros bigint not null check (now_at_micros >= 0),
  now_crop integer[] check (now_crop is null or array_length(now_crop, 1) = 4),
  now_words text not null,
  foreign key (organisation_id, family_id, trajectory_id) references trajectories.trajectory (organisation_id, family_id, id),
  foreign key (organisation_id, family_id, before_recording_id) references recordings.recording (organisation_id, family_id, id),
  foreign key (organisation_id, family_id, now_recording_id) references recordings.recording (organisation_id, family_id, id)
);

alter table lookback.kept enable row level security;
alter table lookback.kept force row level security;
create policy trainer on lookback.kept
  using (analysis.visible(organisation_id, family_id)) with check (analysis.visible(organisation_id, family_id));
alter table lookback.comparison enable row level security;
alter table lookback.comparison force row level security;
create policy trainer on lookback.comparison
  using (analysis.visible(organisation_id, family_id)) with check (analysis.visible(organisation_id, family_id));

-- What a later talk about the same film adds to the working point of its cycle; without a quote the parent takes the
-- working point of the first talk along.
create table trajectories.added_working_point (
  look_back_id uuid not null,
  kind text not null check (kind in ('confirmed', 'own')),
  organisation_id uuid not null,
  family_id uuid not null,
  trajectory_id uuid not null,
  number integer not null check (number between 1 and 20),
  person_id uuid not null,
  quote text,
  where_when text not null,
  told_on date not null,
  primary key (look_back_id, kind),
  check ((quote is null) = (kind = 'confirmed')),
  foreign key (organisation_id, family_id, trajectory_id) references trajectories.trajectory (organisation_id, family_id, id)
);
create index on trajectories.added_working_point (trajectory_id);
alter table trajectories.added_working_point enable row level security;
alter table trajectories.added_working_point force row level security;
create policy family on trajectories.added_working_point
  using (families.visible(organisation_id, family_id)) with check (families.visible(organisation_id, family_id));

-- The second window that the parents look at opens the film by a grant of its own, so that each look is in the log.
alter table recordings.film_grant drop constraint film_grant_purpose_check;
alter table recordings.film_grant add constraint film_grant_purpose_check
  check (purpose in ('analysis', 'look-back', 'shared-screen', 'fetch-back', 'family-copy'));

grant select, insert, update, delete on lookback.kept to samenkijken_app;
grant select, insert, update on lookback.comparison to samenkijken_app;
grant select, insert, update on trajectories.added_working_point to samenkijken_app;
