-- What the trainer ticked in the list before "plan ready": ids of domain/method/self-check, each with its version.
alter table analysis.document add column self_check text[] not null default '{}';
