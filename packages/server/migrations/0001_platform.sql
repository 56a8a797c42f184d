-- What every module stands on: who is asking, the audit log, the access log, sessions.
create schema platform;
grant usage on schema platform to samenkijken_app;

-- The scope of a transaction, set by platform/scope.ts with set_config(…, true). Nothing set = nobody, sees nothing.
create function platform.organisation_id() returns uuid language sql stable
  as $$ select nullif(current_setting('app.organisation_id', true), '')::uuid $$;
create function platform.member_id() returns uuid language sql stable
  as $$ select nullif(current_setting('app.member_id', true), '')::uuid $$;
create function platform.actor_role() returns text language sql stable
  as $$ select nullif(current_setting('app.role', true), '') $$;
create function platform.session_hash() returns bytea language sql stable
  as $$ select decode(nullif(current_setting('app.session_hash', true), ''), 'hex') $$;
-- The law counts days where the family lives.
create function platform.today() returns date language sql stable
  as $$ select coalesce(nullif(current_setting('app.today', true), '')::date, (now() at time zone 'Europe/Amsterdam')::date) $$;

-- Every change and every refused try, in the transaction of the change. Ids only, never names. Append only.
create table platform.audit_entry (
  seq bigint generated always as identity primary key,
  organisation_id uuid not null,
  at timestamptz not null,
  member_id uuid,
  role text not null,
  request_id text not null,
  operation text not null,
  did text not null,
  object_id uuid,
  family_id uuid,
  outcome text not null check (outcome in ('done', 'refused')),
  details jsonb not null default '{}'
);
create index on platform.audit_entry (organisation_id, family_id, seq);

-- Every look at a person's data, committed before the answer is given (settled 12). Append only.
create table platform.access_entry (
  seq bigint generated always as identity primary key,
  organisation_id uuid not null,
  at timestamptz not null,
  member_id uuid,
  role text not null,
  request_id text not null,
  operation text not null,
  looked_at text not null,
  object_id uuid,
  family_ids uuid[] not null,
  grant_id uuid,
  outcome text not null check (outcome in ('done', 'refused'))
);
create index on platform.access_entry (organisation_id, seq);
create index on platform.access_entry using gin (family_ids);

-- A session is found by the hash of its token alone: whoever holds the token sees that one row.
create table platform.session (
  id uuid primary key,
  organisation_id uuid not null,
  member_id uuid not null,
  token_hash bytea not null unique,
  started_at timestamptz not null,
  ends_at timestamptz not null
);

alter table platform.audit_entry enable row level security;
alter table platform.audit_entry force row level security;
create policy tenant on platform.audit_entry
  using (organisation_id = platform.organisation_id()) with check (organisation_id = platform.organisation_id());
alter table platform.access_entry enable row level security;
alter table platform.access_entry force row level security;
create policy tenant on platform.access_entry
  using (organisation_id = platform.organisation_id()) with check (organisation_id = platform.organisation_id());
alter table platform.session enable row level security;
alter table platform.session force row level security;
create policy holder on platform.session
  using (organisation_id = platform.organisation_id() or token_hash = platform.session_hash())
  with check (organisation_id = platform.organisation_id());

grant select, insert on platform.audit_entry, platform.access_entry to samenkijken_app;
grant select, insert, update, delete on platform.session to samenkijken_app;
