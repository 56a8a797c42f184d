create schema consent;
grant usage on schema consent to samenkijken_app;

-- What each person said, in the order in which it was written down. The last one counts. Append only.
create table consent.decision (
  seq bigint generated always as identity primary key,
  id uuid not null unique,
  organisation_id uuid not null,
  family_id uuid not null,
  person_id uuid not null,
  purpose text not null check (purpose in ('CARE_FILM')),
  decision text not null check (decision in ('given', 'refused', 'withdrawn')),
  channel text not null check (channel in ('paper', 'in-person')),
  text_version text not null,
  language text not null,
  decided_on date not null,
  ends_on date,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  foreign key (organisation_id, family_id, person_id) references families.person (organisation_id, family_id, id)
);
create index on consent.decision (family_id, person_id, purpose, seq desc);

alter table consent.decision enable row level security;
alter table consent.decision force row level security;
create policy family on consent.decision
  using (families.visible(organisation_id, family_id)) with check (families.visible(organisation_id, family_id));
grant select, insert on consent.decision to samenkijken_app;

-- Who must agree to a film in which these people can be seen (settled 4; domain/consent says the same in TypeScript,
-- a test holds them side by side): per child in focus or in the picture, its custody holders until it is 16, the
-- child itself from 12; and every adult in the picture.
create function consent.required(family uuid, seen uuid[]) returns setof uuid language sql stable as $$
  with child as (
    select p.id, age(platform.today(), p.birth_date) as age from families.person p
    where p.family_id = family and p.kind = 'child' and (p.in_focus or p.id = any (seen))
  )
  select c.holder_id from families.custody c join child on child.id = c.child_id where child.age < interval '16 years'
  union select id from child where age >= interval '12 years'
  union select p.id from families.person p where p.family_id = family and p.kind = 'adult' and p.id = any (seen)
$$;

-- The consent check (settled 16): the one named exception to "a module touches its own tables only", because
-- row-level security of the film's key stands on it. True only when it is known who decides and all of them said yes.
create function consent.holds(family uuid, seen uuid[]) returns boolean language sql stable as $$
  select exists (select 1 from families.person p where p.family_id = family and p.kind = 'child' and p.in_focus)
    and not exists (
      select 1 from families.person p
      where p.family_id = family and p.kind = 'child' and (p.in_focus or p.id = any (seen))
        and age(platform.today(), p.birth_date) < interval '16 years'
        and not exists (select 1 from families.custody c where c.child_id = p.id))
    and not exists (
      select 1 from unnest(seen) as s(id)
      where not exists (select 1 from families.person p where p.id = s.id and p.family_id = family))
    and not exists (
      select 1 from consent.required(family, seen) as r(person_id)
      where coalesce((
        select d.decision = 'given' and d.decided_on <= platform.today() and coalesce(d.ends_on >= platform.today(), true) from consent.decision d
        where d.family_id = family and d.person_id = r.person_id and d.purpose = 'CARE_FILM'
        order by d.seq desc limit 1), false) = false)
$$;
