-- What is looked up has an index that begins with what it is looked up by; a test keeps it so.
create index on families.family (organisation_id, trainer_id);
create index on families.custody (family_id);
create index on families.triage_consideration (referral_id);
create index on consent.school_permission (family_id);
create index on trajectories.trajectory (family_id);
create index on trajectories.help_question (trajectory_id);
create index on trajectories.goal_wording (trajectory_id);
create index on trajectories.goal_parent (trajectory_id);
create index on trajectories.answer_score (trajectory_id);
create index on trajectories.goal_score (trajectory_id);
create index on trajectories.skipped_step (trajectory_id);
create index on trajectories.pinned_step (trajectory_id);
create index on recordings.recording (family_id);
create index on recordings.watching (family_id);
create index on lookback.look_back (trajectory_id);
create index on lookback.said (look_back_id);
create index on quality.deviation (family_id, at);
