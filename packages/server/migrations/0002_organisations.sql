create schema organisations;
grant usage on schema organisations to samenkijken_app;

create table organisations.organisation (
  id uuid primary key,
  name text not null,
  address_form text not null check (address_form in ('je', 'u')),
  is_demo boolean not null,
  created_at timestamptz not null
);

create table organisations.member (
  id uuid primary key,
  organisation_id uuid not null references organisations.organisation,
  name text not null,
  role text not null check (role in ('trainer', 'supervisor', 'coordinator')),
  language text not null check (language in ('nl', 'en')),
  unique (organisation_id, id)
);

alter table organisations.organisation enable row level security;
alter table organisations.organisation force row level security;
create policy tenant on organisations.organisation
  using (id = platform.organisation_id()) with check (id = platform.organisation_id());
alter table organisations.member enable row level security;
alter table organisations.member force row level security;
create policy tenant on organisations.member
  using (organisation_id = platform.organisation_id()) with check (organisation_id = platform.organisation_id());

alter table platform.session add foreign key (organisation_id, member_id) references organisations.member (organisation_id, id);

grant select, insert, update on organisations.organisation, organisations.member to samenkijken_app;
