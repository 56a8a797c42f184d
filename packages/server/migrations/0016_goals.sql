-- How help ended, for the indicator of dropping out: agreed, from one side, or by something outside.
alter table trajectories.trajectory add column ending text
  check (ending in ('agreed', 'by-client', 'by-provider', 'external'));

-- What parents said, and the numbers they gave, are for their own trainer (and jobs) only. How far a family
-- is, a coordinator sees as well: the goals without their words, and when something was measured.
create function trajectories.entrusted(organisation uuid, family uuid) returns boolean language sql stable as $$
  select platform.actor_role() in ('trainer', 'system') and families.visible(organisation, family)
$$;

-- What we want to see in the film (kijkvraag), made out of the parents' question. The newest counts; the older stay.
alter table trajectories.help_question add unique (organisation_id, family_id, trajectory_id, id);
create table trajectories.viewing_question (
  id uuid primary key,
  organisation_id uuid not null,
  family_id uuid not null,
  trajectory_id uuid not null,
  question_id uuid not null,
  words text not null,
  defined_on date not null,
  entered_at timestamptz not null,
  entered_by uuid not null,
  foreign key (organisation_id, family_id, trajectory_id, question_id)
    references trajectories.help_question (organisation_id, family_id, trajectory_id, id)
);

-- A working goal (werkdoel). At most three run at once, which the program guards; what ended stays.
create table trajectories.goal (
  id uuid primary key,
  organisation_id uuid not null,
  family_id uuid not null,
  trajectory_id uuid not null,
  set_on date not null,
  ended_on date,
  ended_how text check (ended_how in ('reached', 'replaced', 'let-go')),
  check ((ended_on is null) = (ended_how is null)),
  unique (organisation_id, family_id, trajectory_id, id),
  foreign key (organisation_id, family_id, trajectory_id) references trajectories.trajectory (organisation_id, family_id, id)
);

-- The words of a goal, version by version.
create table trajectories.goal_wording (
  organisation_id uuid not null,
  family_id uuid not null,
  trajectory_id uuid not null,
  goal_id uuid not null,
  version integer not null check (version >= 1),
  words text not null,
  quote text not null,
  quoted_person_id uuid not null,
  at_zero text not null,
  at_ten text not null,
  levels text[] check (cardinality(levels) = 5),
  weight integer not null check (weight between 1 and 3),
  entered_at timestamptz not null,
  entered_by uuid not null,
  primary key (goal_id, version),
  unique (organisation_id, family_id, trajectory_id, goal_id, version),
  foreign key (organisation_id, family_id, trajectory_id, goal_id) references trajectories.goal (organisation_id, family_id, trajectory_id, id),
  foreign key (organisation_id, family_id, quoted_person_id) references families.person (organisation_id, family_id, id)
);

-- Whose goal it is, and which number each of them wishes.
create table trajectories.goal_parent (
  organisation_id uuid not null,
  family_id uuid not null,
  trajectory_id uuid not null,
  goal_id uuid not null,
  version integer not null,
  person_id uuid not null,
  wish integer check (wish between 0 and 10),
  primary key (goal_id, version, person_id),
  foreign key (organisation_id, family_id, trajectory_id, goal_id, version)
    references trajectories.goal_wording (organisation_id, family_id, trajectory_id, goal_id, version),
  foreign key (organisation_id, family_id, person_id) references families.person (organisation_id, family_id, id)
);

-- One parent's scores at one moment. A correction is a new row; no row ever changes.
create table trajectories.measurement (
  id uuid primary key,
  organisation_id uuid not null,
  family_id uuid not null,
  trajectory_id uuid not null,
  moment text not null check (moment in ('start', 'midway', 'closing', 'follow-up')),
  person_id uuid not null,
  measured_on date not null,
  entered_at timestamptz not null,
  entered_by uuid not null,
  unique (organisation_id, family_id, trajectory_id, id),
  foreign key (organisation_id, family_id, trajectory_id) references trajectories.trajectory (organisation_id, family_id, id),
  foreign key (organisation_id, family_id, person_id) references families.person (organisation_id, family_id, id)
);

-- Null takes an earlier score back; what was not answered has no row.
create table trajectories.answer_score (
  organisation_id uuid not null,
  family_id uuid not null,
  trajectory_id uuid not null,
  measurement_id uuid not null,
  item text not null,
  score integer check (score between 0 and 10),
  primary key (measurement_id, item),
  foreign key (organisation_id, family_id, trajectory_id, measurement_id)
    references trajectories.measurement (organisation_id, family_id, trajectory_id, id)
);

create table trajectories.goal_score (
  organisation_id uuid not null,
  family_id uuid not null,
  trajectory_id uuid not null,
  measurement_id uuid not null,
  goal_id uuid not null,
  score integer check (score between 0 and 10),
  level integer check (level between -2 and 2),
  primary key (measurement_id, goal_id),
  foreign key (organisation_id, family_id, trajectory_id, measurement_id)
    references trajectories.measurement (organisation_id, family_id, trajectory_id, id),
  foreign key (organisation_id, family_id, trajectory_id, goal_id) references trajectories.goal (organisation_id, family_id, trajectory_id, id)
);

-- A score of a questionnaire of others, obtained outside. A correction names the row that it replaces.
create table trajectories.instrument_score (
  id uuid primary key,
  organisation_id uuid not null,
  family_id uuid not null,
  trajectory_id uuid not null,
  replaces uuid references trajectories.instrument_score,
  person_id uuid not null,
  moment text not null check (moment in ('start', 'midway', 'closing', 'follow-up')),
  instrument text not null,
  name text not null,
  score real not null,
  answered integer check (answered > 0),
  standard_deviation real check (standard_deviation > 0),
  reliability real check (reliability >= 0 and reliability < 1),
  measured_on date not null,
  scored_by text not null,
  entered_at timestamptz not null,
  entered_by uuid not null,
  check ((standard_deviation is null) = (reliability is null)),
  foreign key (organisation_id, family_id, trajectory_id) references trajectories.trajectory (organisation_id, family_id, id),
  foreign key (organisation_id, family_id, person_id) references families.person (organisation_id, family_id, id)
);

-- One parent's answers to the closing questions; each of them may stay open. The newest row of a parent counts.
create table trajectories.closing_answer (
  id uuid primary key,
  organisation_id uuid not null,
  family_id uuid not null,
  trajectory_id uuid not null,
  person_id uuid not null,
  answered_on date not null,
  grade integer check (grade between 1 and 10),
  reached text check (reached in ('completely', 'mostly', 'a-little', 'no')),
  alone text check (alone in ('yes', 'with-support', 'no')),
  recommend text check (recommend in ('yes', 'perhaps', 'no')),
  helped_most text not null default '',
  entered_at timestamptz not null,
  entered_by uuid not null,
  foreign key (organisation_id, family_id, trajectory_id) references trajectories.trajectory (organisation_id, family_id, id),
  foreign key (organisation_id, family_id, person_id) references families.person (organisation_id, family_id, id)
);

create index on trajectories.viewing_question (trajectory_id);
create index on trajectories.goal (trajectory_id);
create index on trajectories.measurement (trajectory_id);
create index on trajectories.instrument_score (trajectory_id);
create index on trajectories.closing_answer (trajectory_id);

alter table trajectories.viewing_question enable row level security;
alter table trajectories.viewing_question force row level security;
create policy trainer on trajectories.viewing_question
  using (trajectories.entrusted(organisation_id, family_id)) with check (trajectories.entrusted(organisation_id, family_id));
alter table trajectories.goal enable row level security;
alter table trajectories.goal force row level security;
create policy family on trajectories.goal
  using (families.visible(organisation_id, family_id)) with check (families.visible(organisation_id, family_id));
alter table trajectories.goal_wording enable row level security;
alter table trajectories.goal_wording force row level security;
create policy trainer on trajectories.goal_wording
  using (trajectories.entrusted(organisation_id, family_id)) with check (trajectories.entrusted(organisation_id, family_id));
alter table trajectories.goal_parent enable row level security;
alter table trajectories.goal_parent force row level security;
create policy trainer on trajectories.goal_parent
  using (trajectories.entrusted(organisation_id, family_id)) with check (trajectories.entrusted(organisation_id, family_id));
alter table trajectories.measurement enable row level security;
alter table trajectories.measurement force row level security;
create policy family on trajectories.measurement
  using (families.visible(organisation_id, family_id)) with check (families.visible(organisation_id, family_id));
alter table trajectories.answer_score enable row level security;
alter table trajectories.answer_score force row level security;
create policy trainer on trajectories.answer_score
  using (trajectories.entrusted(organisation_id, family_id)) with check (trajectories.entrusted(organisation_id, family_id));
alter table trajectories.goal_score enable row level security;
alter table trajectories.goal_score force row level security;
create policy trainer on trajectories.goal_score
  using (trajectories.entrusted(organisation_id, family_id)) with check (trajectories.entrusted(organisation_id, family_id));
alter table trajectories.instrument_score enable row level security;
alter table trajectories.instrument_score force row level security;
create policy trainer on trajectories.instrument_score
  using (trajectories.entrusted(organisation_id, family_id)) with check (trajectories.entrusted(organisation_id, family_id));
alter table trajectories.closing_answer enable row level security;
alter table trajectories.closing_answer force row level security;
create policy trainer on trajectories.closing_answer
  using (trajectories.entrusted(organisation_id, family_id)) with check (trajectories.entrusted(organisation_id, family_id));

-- Only a goal can change, and only by ending: everything else grows.
grant select, insert, update on trajectories.goal to samenkijken_app;
grant select, insert on trajectories.viewing_question, trajectories.goal_wording, trajectories.goal_parent,
  trajectories.measurement, trajectories.answer_score, trajectories.goal_score, trajectories.instrument_score,
  trajectories.closing_answer to samenkijken_app;
