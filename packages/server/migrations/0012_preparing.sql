-- What preparing a look-back asks for beyond codes: elements of a code, what a clip is for, the part of a still that
-- is shown, and notes. Markers made together with the parents stand in a layer of their own.
alter table analysis.marker
  add column elements text[] not null default '{}',
  add column source text not null default 'desk' check (source in ('desk', 'joint'));
alter table analysis.clip
  add column aim text not null default '',
  add column follow_ups text not null default '';
-- Left, top, width and height in thousandths of the picture; null = all of it.
alter table analysis.still
  add column crop integer[] check (crop is null or array_length(crop, 1) = 4);

create table analysis.note (
  id uuid primary key,
  organisation_id uuid not null,
  family_id uuid not null,
  recording_id uuid not null references analysis.document,
  topic text not null check (topic in ('impression', 'moment', 'information', 'working-point')),
  at_micros bigint check (at_micros >= 0),
  text text not null,
  check (topic <> 'moment' or at_micros is not null)
);
create index on analysis.note (recording_id);
alter table analysis.note enable row level security;
alter table analysis.note force row level security;
create policy trainer on analysis.note
  using (analysis.visible(organisation_id, family_id)) with check (analysis.visible(organisation_id, family_id));
grant select, insert, update, delete on analysis.note to samenkijken_app;
