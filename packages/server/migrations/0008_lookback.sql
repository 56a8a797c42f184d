create schema lookback;
grant usage on schema lookback to samenkijken_app;

create table lookback.look_back (
  id uuid primary key,
  organisation_id uuid not null,
  family_id uuid not null,
  trajectory_id uuid not null,
  recording_id uuid not null,
  number integer not null,
  attendees uuid[] not null,
  started_at timestamptz not null,
  ended_at timestamptz,
  reason text,
  working_point_person_id uuid,
  working_point_quote text,
  working_point_where_when text,
  working_point_next_moment text,
  unique (organisation_id, family_id, id),
  foreign key (organisation_id, family_id, recording_id) references recordings.recording (organisation_id, family_id, id)
);
-- One open talk per film; a second one can be held for a parent who was absent.
create unique index one_open on lookback.look_back (recording_id) where ended_at is null;

-- What the parents said, in their words.
create table lookback.said (
  id uuid primary key,
  organisation_id uuid not null,
  family_id uuid not null,
  look_back_id uuid not null,
  person_id uuid not null,
  clip_id uuid,
  at_micros bigint,
  words text not null,
  said_at timestamptz not null,
  foreign key (organisation_id, family_id, look_back_id) references lookback.look_back (organisation_id, family_id, id),
  foreign key (organisation_id, family_id, person_id) references families.person (organisation_id, family_id, id)
);

-- The session check and the three questions, per parent, never averaged (settled 30).
create table lookback.answer (
  organisation_id uuid not null,
  family_id uuid not null,
  look_back_id uuid not null,
  person_id uuid not null,
  item text not null,
  score integer not null check (score between 0 and 10),
  primary key (look_back_id, person_id, item),
  foreign key (organisation_id, family_id, look_back_id) references lookback.look_back (organisation_id, family_id, id),
  foreign key (organisation_id, family_id, person_id) references families.person (organisation_id, family_id, id)
);

alter table lookback.look_back enable row level security;
alter table lookback.look_back force row level security;
create policy trainer on lookback.look_back
  using (analysis.visible(organisation_id, family_id)) with check (analysis.visible(organisation_id, family_id));
alter table lookback.said enable row level security;
alter table lookback.said force row level security;
create policy trainer on lookback.said
  using (analysis.visible(organisation_id, family_id)) with check (analysis.visible(organisation_id, family_id));
alter table lookback.answer enable row level security;
alter table lookback.answer force row level security;
create policy trainer on lookback.answer
  using (analysis.visible(organisation_id, family_id)) with check (analysis.visible(organisation_id, family_id));

grant select, insert, update on lookback.look_back to samenkijken_app;
grant select, insert, delete on lookback.said to samenkijken_app;
grant select, insert, update on lookback.answer to samenkijken_app;
