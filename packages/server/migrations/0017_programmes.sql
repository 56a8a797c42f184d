-- An organisation's own versions of programmes, beside those that ship with the product. What was published stays as it
-- was: a running trajectory follows the version with which it began.
create schema guide;
grant usage on schema guide to samenkijken_app;

create table guide.programme (
  organisation_id uuid not null references organisations.organisation,
  id text not null,
  version integer not null check (version >= 1),
  content jsonb not null,
  note text not null,
  published_at timestamptz not null,
  published_by uuid not null,
  primary key (organisation_id, id, version)
);
alter table guide.programme enable row level security;
alter table guide.programme force row level security;
create policy everyone_reads on guide.programme for select using (organisation_id = platform.organisation_id());
create policy method_owner_publishes on guide.programme for insert
  with check (organisation_id = platform.organisation_id() and platform.actor_role() = 'method-owner');
grant select, insert on guide.programme to samenkijken_app;

alter table organisations.member drop constraint member_role_check;
alter table organisations.member add constraint member_role_check
  check (role in ('trainer', 'supervisor', 'coordinator', 'method-owner'));

-- Why a running trajectory was moved to another version of its programme; empty while it never was.
alter table trajectories.trajectory add column programme_note text;
