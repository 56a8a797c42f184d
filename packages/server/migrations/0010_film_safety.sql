-- A film may be split into several files; its original holds their bytes one after the other.
alter table recordings.recording
  add column parts jsonb,
  -- Length and three samples, hashed by the sender: the same film is noticed before it is sent (settled 21).
  add column fingerprint text,
  -- What we hashed while the film came in, and what the sender hashed.
  add column sha256 text,
  add column sent_sha256 text,
  add column arrived_at timestamptz,
  add column confirmed_at timestamptz,
  -- Can be seen as the camera made it, while it is still being prepared.
  add column playable boolean not null default false,
  add column preparing_at timestamptz,
  add column strip jsonb,
  add column peaks_per_second real,
  add column refused_at timestamptz,
  add column erased_at timestamptz,
  add column erased_reason text;
-- The owner of the tables is held to row-level security too; for this one update of every organisation's rows it is not.
alter table recordings.recording no force row level security;
update recordings.recording set
  parts = jsonb_build_array(jsonb_build_object('name', file_name, 'sizeBytes', size_bytes)),
  arrived_at = case when state in ('preparing', 'ready') then added_at end,
  refused_at = case when state = 'refused' then added_at end;
alter table recordings.recording force row level security;
alter table recordings.recording alter column parts set not null, drop column file_name;
alter table recordings.recording drop constraint recording_state_check;
alter table recordings.recording add constraint recording_state_check
  check (state in ('uploading', 'preparing', 'ready', 'refused', 'erased'));
create index same_film on recordings.recording (family_id, fingerprint);

alter table recordings.film_file drop constraint film_file_kind_check;
alter table recordings.film_file add constraint film_file_kind_check
  check (kind in ('original', 'proxy', 'poster', 'strip', 'peaks'));

-- A grant is for one file: a better one that is made meanwhile takes a grant of its own, so that no player mixes two.
alter table recordings.film_grant add column film_file_id uuid;
alter table recordings.film_grant drop constraint film_grant_purpose_check;
alter table recordings.film_grant add constraint film_grant_purpose_check
  check (purpose in ('analysis', 'look-back', 'fetch-back'));

-- The one way to a handle without consent: the program itself, for a film that is marked as erased, to throw its key away.
create policy erasing on recordings.film_key
  using (families.visible(organisation_id, family_id) and platform.actor_role() = 'system'
    and (select r.state from recordings.recording r where r.id = recording_id) = 'erased');
