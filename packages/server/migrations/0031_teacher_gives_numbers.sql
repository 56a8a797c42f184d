-- In a programme for a teacher it is the teacher who has goals and gives numbers (requirement B-35). As everywhere, a person
-- of the family and one of school stand in columns of their own, and each row is of one of them.
alter table trajectories.measurement
  alter column person_id drop not null,
  add column school_person_id uuid,
  add constraint measured_of_one check (num_nonnulls(person_id, school_person_id) = 1),
  add foreign key (organisation_id, family_id, school_person_id)
    references families.school_person (organisation_id, family_id, id);
alter table trajectories.instrument_score
  alter column person_id drop not null,
  add column school_person_id uuid,
  add constraint scored_of_one check (num_nonnulls(person_id, school_person_id) = 1),
  add foreign key (organisation_id, family_id, school_person_id)
    references families.school_person (organisation_id, family_id, id);
alter table trajectories.closing_answer
  alter column person_id drop not null,
  add column school_person_id uuid,
  add constraint answered_by_one check (num_nonnulls(person_id, school_person_id) = 1),
  add foreign key (organisation_id, family_id, school_person_id)
    references families.school_person (organisation_id, family_id, id);
alter table trajectories.goal_wording
  alter column quoted_person_id drop not null,
  add column quoted_school_person_id uuid,
  add constraint quotes_one check (num_nonnulls(quoted_person_id, quoted_school_person_id) = 1),
  add foreign key (organisation_id, family_id, quoted_school_person_id)
    references families.school_person (organisation_id, family_id, id);

-- Where the person is part of the key, the key has whoever of the two it is.
alter table trajectories.goal_parent
  drop constraint goal_parent_pkey,
  alter column person_id drop not null,
  add column school_person_id uuid,
  add constraint goal_of_one check (num_nonnulls(person_id, school_person_id) = 1),
  add column who uuid not null generated always as (coalesce(person_id, school_person_id)) stored,
  add primary key (goal_id, version, who),
  add foreign key (organisation_id, family_id, school_person_id)
    references families.school_person (organisation_id, family_id, id);
alter table lookback.answer
  drop constraint answer_pkey,
  alter column person_id drop not null,
  add column school_person_id uuid,
  add constraint answer_of_one check (num_nonnulls(person_id, school_person_id) = 1),
  add column who uuid not null generated always as (coalesce(person_id, school_person_id)) stored,
  add primary key (look_back_id, who, item),
  add foreign key (organisation_id, family_id, school_person_id)
    references families.school_person (organisation_id, family_id, id);

-- And it is the teacher's question with which the help begins: it lies with the questions, under the id of its trajectory.
alter table trajectories.help_question
  alter column person_id drop not null,
  add column school_person_id uuid,
  add constraint asked_by_one check (num_nonnulls(person_id, school_person_id) = 1),
  add foreign key (organisation_id, family_id, school_person_id)
    references families.school_person (organisation_id, family_id, id);
grant update (school_person_id, quote, asked_on) on trajectories.help_question to samenkijken_app;
alter table trajectories.help_question no force row level security;
alter table trajectories.school_branch no force row level security;
alter table consent.school_permission no force row level security;
insert into trajectories.help_question (id, organisation_id, family_id, trajectory_id, school_person_id, quote, asked_on)
  select b.trajectory_id, b.organisation_id, b.family_id, b.trajectory_id, p.teacher_id, b.quote, b.asked_on
    from trajectories.school_branch b join consent.school_permission p using (trajectory_id)
    where b.client = 'teacher';
alter table consent.school_permission force row level security;
alter table trajectories.school_branch force row level security;
alter table trajectories.help_question force row level security;
