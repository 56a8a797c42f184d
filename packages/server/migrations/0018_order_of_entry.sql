-- Two entries of one moment stay in the order in which they were made: the later one corrects.
alter table trajectories.viewing_question add column seq bigint generated always as identity;
alter table trajectories.goal add column seq bigint generated always as identity;
alter table trajectories.measurement add column seq bigint generated always as identity;
alter table trajectories.instrument_score add column seq bigint generated always as identity;
alter table trajectories.closing_answer add column seq bigint generated always as identity;
