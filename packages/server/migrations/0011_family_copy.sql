-- A second question: a copy of clips that the family keeps. Each question has its own answers.
alter table consent.decision drop constraint decision_purpose_check;
alter table consent.decision add constraint decision_purpose_check
  check (purpose in ('CARE_FILM', 'KEEP_COPY_FAMILY'));

-- A clip that is given along: which part of the film, in microseconds of its frame table, and under which name.
alter table recordings.film_grant
  add column clip_start_micros bigint,
  add column clip_end_micros bigint,
  add column clip_file_name text;
alter table recordings.film_grant drop constraint film_grant_purpose_check;
alter table recordings.film_grant add constraint film_grant_purpose_check
  check (purpose in ('analysis', 'look-back', 'fetch-back', 'family-copy'));
