create schema quality;
grant usage on schema quality to samenkijken_app;

-- A reasoned difference from the method passes and is kept (settled 3).
create table quality.deviation (
  id uuid primary key,
  organisation_id uuid not null,
  family_id uuid not null,
  member_id uuid not null,
  at timestamptz not null,
  what text not null,
  reason text not null,
  foreign key (organisation_id, family_id) references families.family (organisation_id, id)
);
alter table quality.deviation enable row level security;
alter table quality.deviation force row level security;
create policy family on quality.deviation
  using (families.visible(organisation_id, family_id)) with check (families.visible(organisation_id, family_id));
grant select, insert on quality.deviation to samenkijken_app;
