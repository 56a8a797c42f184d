-- What a programme asks at closing besides the questions that every programme shares: a list of item and answer.
alter table trajectories.closing_answer add column own jsonb not null default '[]';
