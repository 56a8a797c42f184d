-- A referral (aanmelding): what somebody told of a child before there is a family here.
create table families.referral (
  id uuid primary key,
  organisation_id uuid not null references organisations.organisation,
  revision integer not null default 1,
  received_on date not null,
  entered_at timestamptz not null,
  entered_by uuid not null,
  child_name text not null,
  birth_date date,
  due_date date,
  age_words text not null,
  reason text not null,
  reason_of text not null check (reason_of in ('parent', 'referrer')),
  referrer text not null check (referrer in ('parent', 'nurse', 'doctor', 'school', 'local-team', 'other')),
  referrer_name text not null,
  urgency text not null check (urgency in ('normal', 'soon', 'urgent')),
  contact text not null,
  custody text not null,
  language text not null,
  siblings text not null,
  allocated_to uuid,
  allocated_on date,
  started_on date,
  family_id uuid,
  ended_on date,
  ended_why text check (ended_why in ('parents-withdrew', 'no-contact', 'entered-twice', 'other')),
  ended_note text not null default '',
  check (birth_date is not null or due_date is not null or age_words <> ''),
  check ((allocated_to is null) = (allocated_on is null)),
  check ((family_id is null) = (started_on is null)),
  check ((ended_on is null) = (ended_why is null)),
  check (ended_on is null or started_on is null),
  unique (organisation_id, id),
  foreign key (organisation_id, entered_by) references organisations.member (organisation_id, id),
  foreign key (organisation_id, allocated_to) references organisations.member (organisation_id, id),
  foreign key (organisation_id, family_id) references families.family (organisation_id, id)
);
create index on families.referral (organisation_id, birth_date);
create index on families.referral (family_id);
create index on families.person (organisation_id, birth_date) where kind = 'child';

alter table families.referral enable row level security;
alter table families.referral force row level security;
-- A trainer sees what she wrote down, what she was given, and how her own families came in; a coordinator all of it.
create policy desk on families.referral
  using (organisation_id = platform.organisation_id()
    and (platform.actor_role() in ('coordinator', 'system')
      or (platform.actor_role() = 'trainer' and (platform.member_id() in (entered_by, allocated_to)
        or (family_id is not null and families.visible(organisation_id, family_id))))))
  with check (organisation_id = platform.organisation_id()
    and (platform.actor_role() in ('coordinator', 'system')
      or (platform.actor_role() = 'trainer' and (platform.member_id() in (entered_by, allocated_to)
        or (family_id is not null and families.visible(organisation_id, family_id))))));

create function families.referral_visible(organisation uuid, referral uuid) returns boolean language sql stable as $$
  select organisation = platform.organisation_id()
    and exists (select 1 from families.referral r where r.id = referral and r.organisation_id = organisation)
$$;

-- What was decided about a referral and why. A later decision is a new row; the newest counts.
create table families.triage (
  id uuid primary key,
  organisation_id uuid not null,
  referral_id uuid not null,
  decided_on date not null,
  decided_at timestamptz not null,
  decided_by uuid not null,
  decision text not null check (decision in ('accept', 'wait', 'advice', 'refer-on')),
  reason text not null,
  aim text check (aim in ('prevent', 'reduce')),
  themes text[] not null,
  programme_id text,
  onward_to text,
  onward_reason text,
  check ((decision = 'refer-on') = (onward_to is not null and onward_reason is not null)),
  unique (organisation_id, referral_id, id),
  foreign key (organisation_id, referral_id) references families.referral (organisation_id, id),
  foreign key (organisation_id, decided_by) references organisations.member (organisation_id, id)
);
create index on families.triage (referral_id);

-- What was weighed in a decision, by the id of the consideration, with the reason where it speaks against.
create table families.triage_consideration (
  organisation_id uuid not null,
  referral_id uuid not null,
  triage_id uuid not null,
  consideration text not null,
  reason text not null,
  primary key (triage_id, consideration),
  foreign key (organisation_id, referral_id, triage_id) references families.triage (organisation_id, referral_id, id)
);

alter table families.triage enable row level security;
alter table families.triage force row level security;
create policy referral on families.triage
  using (families.referral_visible(organisation_id, referral_id)) with check (families.referral_visible(organisation_id, referral_id));
alter table families.triage_consideration enable row level security;
alter table families.triage_consideration force row level security;
create policy referral on families.triage_consideration
  using (families.referral_visible(organisation_id, referral_id)) with check (families.referral_visible(organisation_id, referral_id));

grant select, insert, update on families.referral to samenkijken_app;
grant select, insert on families.triage, families.triage_consideration to samenkijken_app;

-- Practical matters of a family for its trainer: how to reach them, when, what to know at the door.
alter table families.family add column contact text not null default '', add column practical text not null default '';

-- Where the trainers of this organisation find its own protocol for concerns about safety.
alter table organisations.organisation
  add column safety_address text not null default '', add column safety_words text not null default '';

-- A first name as one hears it: without case, accents and double letters, with spellings that sound the same made one.
-- Names in other scripts stay as they are.
create function families.name_key(name text) returns text language sql immutable as $$
  select coalesce(nullif(regexp_replace(
    replace(replace(replace(replace(replace(replace(replace(
      regexp_replace(lower(normalize(split_part(regexp_replace(trim(name), '[\s-]+', ' ', 'g'), ' ', 1), nfd)), '[^a-z]', '', 'g'),
      'ph', 'f'), 'th', 't'), 'ij', 'i'), 'ie', 'i'), 'y', 'i'), 'c', 'k'), 'z', 's'),
    '(.)\1+', '\1', 'g'), ''), lower(trim(name)))
$$;

-- The same, or one the short form of the other: Sam and Samuel.
create function families.same_name(one text, other text) returns boolean language sql immutable as $$
  select a = b or (least(length(a), length(b)) >= 3 and (starts_with(a, b) or starts_with(b, a)))
  from (select families.name_key(one) as a, families.name_key(other) as b) as keys
$$;

-- Every child of the organisation with this day and a name like it, whoever asks: row-level security answers as to the
-- program's own work for as long as it runs. Nobody may call this but the function below.
create function families.children_like(told text, born date) returns table (kind text, id uuid)
  language plpgsql volatile security definer set search_path = '' as $$
declare
  asking text := current_setting('app.role', true);
begin
  perform set_config('app.role', 'system', true);
  return query
    select distinct 'family', p.family_id from families.person p
    where p.organisation_id = platform.organisation_id() and p.kind = 'child' and p.birth_date = born
      and families.same_name(p.name, told)
    union
    select 'referral', r.id from families.referral r
    where r.organisation_id = platform.organisation_id() and r.family_id is null
      and coalesce(r.birth_date, r.due_date) = born and families.same_name(r.child_name, told);
  perform set_config('app.role', coalesce(asking, ''), true);
end
$$;
revoke all on function families.children_like(text, date) from public;

-- Is this child known here already? Which family or referral it is, is told only to who may see it; of all others
-- together one row without an id: that there is one, not how many or whose.
create function families.known_child(told text, born date) returns table (kind text, id uuid)
  language sql volatile security definer set search_path = '' as $$
  select distinct case when known.seen then known.kind else 'elsewhere' end, case when known.seen then known.id end
  from (
    select l.kind, l.id,
      case l.kind when 'family' then families.visible(platform.organisation_id(), l.id)
        else families.referral_visible(platform.organisation_id(), l.id) end as seen
    from families.children_like(told, born) l
  ) as known
$$;
