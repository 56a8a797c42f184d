-- How a member likes to work at the desk: keys of their own, reaction time, replay. Empty = the standard.
alter table organisations.member add column preferences jsonb not null default '{}';
