create schema families;
grant usage on schema families to samenkijken_app;

create table families.family (
  id uuid primary key,
  organisation_id uuid not null references organisations.organisation,
  trainer_id uuid not null,
  revision integer not null default 1,
  added_at timestamptz not null,
  unique (organisation_id, id),
  foreign key (organisation_id, trainer_id) references organisations.member (organisation_id, id)
);

alter table families.family enable row level security;
alter table families.family force row level security;
-- A trainer sees the families that are hers; a coordinator all of the organisation; jobs work for the organisation.
create policy caseload on families.family
  using (organisation_id = platform.organisation_id()
    and (platform.actor_role() in ('coordinator', 'system') or trainer_id = platform.member_id()))
  with check (organisation_id = platform.organisation_id()
    and (platform.actor_role() in ('coordinator', 'system') or trainer_id = platform.member_id()));

-- Row-level security of everything that belongs to a family looks along this one function, so that the
-- limits of the family hold for its people, films, markers and talks as well.
create function families.visible(organisation uuid, family uuid) returns boolean language sql stable as $$
  select organisation = platform.organisation_id()
    and exists (select 1 from families.family f where f.id = family and f.organisation_id = organisation)
$$;

create table families.person (
  id uuid primary key,
  organisation_id uuid not null,
  family_id uuid not null,
  kind text not null check (kind in ('child', 'adult')),
  position integer not null,
  name text not null,
  birth_date date,
  gestational_age_days integer check (gestational_age_days between 154 and 308),
  in_focus boolean not null default false,
  relation text,
  language text,
  needs_interpreter boolean not null default false,
  check ((kind = 'child') = (birth_date is not null)),
  unique (organisation_id, family_id, id),
  foreign key (organisation_id, family_id) references families.family (organisation_id, id)
);
create index on families.person (family_id);

-- Who decides for whom. Custody is not the same as care: a grandparent can look back, but cannot consent.
create table families.custody (
  organisation_id uuid not null,
  family_id uuid not null,
  child_id uuid not null,
  holder_id uuid not null,
  primary key (child_id, holder_id),
  foreign key (organisation_id, family_id, child_id) references families.person (organisation_id, family_id, id),
  foreign key (organisation_id, family_id, holder_id) references families.person (organisation_id, family_id, id)
);

alter table families.person enable row level security;
alter table families.person force row level security;
create policy family on families.person
  using (families.visible(organisation_id, family_id)) with check (families.visible(organisation_id, family_id));
alter table families.custody enable row level security;
alter table families.custody force row level security;
create policy family on families.custody
  using (families.visible(organisation_id, family_id)) with check (families.visible(organisation_id, family_id));

grant select, insert, update on families.family, families.person to samenkijken_app;
grant select, insert, delete on families.custody to samenkijken_app;
