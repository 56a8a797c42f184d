-- What a parent added in a later talk is words of a parent: for their own trainer (and jobs) only.
drop policy family on trajectories.added_working_point;
create policy trainer on trajectories.added_working_point
  using (trajectories.entrusted(organisation_id, family_id)) with check (trajectories.entrusted(organisation_id, family_id));

-- A score comes back as it was entered.
alter table trajectories.instrument_score
  alter column score type double precision,
  alter column standard_deviation type double precision,
  alter column reliability type double precision;

-- Trajectories that were closed before it was asked how help ended: what their reason says by itself.
alter table trajectories.trajectory no force row level security;
update trajectories.trajectory set ending = case close_reason
    when 'goals_met' then 'agreed' when 'mutual' then 'agreed'
    when 'client_stopped' then 'by-client' when 'consent_refused' then 'by-client'
    when 'provider_stopped' then 'by-provider' when 'moved' then 'external' end
  where closed_on is not null and ending is null;
alter table trajectories.trajectory force row level security;
