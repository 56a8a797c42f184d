-- How many days the clock of a demo stands ahead of the machine's (behind when negative). Decision 028: never that of another organisation.
alter table organisations.organisation
  add column moved_days integer not null default 0,
  add constraint only_a_demo_moves check (is_demo or moved_days = 0);
