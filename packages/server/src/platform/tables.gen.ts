// Made from the migrated database by test/generate-tables.ts; a database test fails when it is out of date.
import type { ColumnType, Generated } from "kysely";

type Moment = ColumnType<Date, Date | string, Date | string>;
type Json = ColumnType<unknown, string | null, string | null>;
type OptionalJson = ColumnType<unknown, string | undefined, string>;

/** Every table of every module. */
export interface Tables {
  "platform.access_entry": {
    seq: Generated<number>;
    organisation_id: string;
    at: Moment;
    member_id: string | null;
    role: string;
    request_id: string;
    operation: string;
    looked_at: string;
    object_id: string | null;
    family_ids: string[];
    grant_id: string | null;
    outcome: string;
  };
  "platform.audit_entry": {
    seq: Generated<number>;
    organisation_id: string;
    at: Moment;
    member_id: string | null;
    role: string;
    request_id: string;
    operation: string;
    did: string;
    object_id: string | null;
    family_id: string | null;
    outcome: string;
    details: OptionalJson;
  };
  "platform.session": {
    id: string;
    organisation_id: string;
    member_id: string;
    token_hash: Buffer;
    started_at: Moment;
    ends_at: Moment;
  };
  "organisations.member": {
    id: string;
    organisation_id: string;
    name: string;
    role: string;
    language: string;
    preferences: OptionalJson;
  };
  "organisations.organisation": {
    id: string;
    name: string;
    address_form: string;
    is_demo: boolean;
    created_at: Moment;
  };
  "families.custody": {
    organisation_id: string;
    family_id: string;
    child_id: string;
    holder_id: string;
  };
  "families.family": {
    id: string;
    organisation_id: string;
    trainer_id: string;
    revision: Generated<number>;
    added_at: Moment;
  };
  "families.person": {
    id: string;
    organisation_id: string;
    family_id: string;
    kind: string;
    position: number;
    name: string;
    birth_date: string | null;
    gestational_age_days: number | null;
    in_focus: Generated<boolean>;
    relation: string | null;
    language: string | null;
    needs_interpreter: Generated<boolean>;
  };
  "consent.decision": {
    seq: Generated<number>;
    id: string;
    organisation_id: string;
    family_id: string;
    person_id: string;
    purpose: string;
    decision: string;
    channel: string;
    text_version: string;
    language: string;
    decided_on: string;
    ends_on: string | null;
    recorded_at: Moment;
    recorded_by: string;
  };
  "trajectories.cycle": {
    organisation_id: string;
    family_id: string;
    trajectory_id: string;
    number: number;
    moment: string | null;
    film_planned_at: Moment | null;
    recording_id: string | null;
    recording_told_at: Moment | null;
    seen: Generated<string[]>;
    recording_state: Generated<string>;
    film_in_on: string | null;
    coded_markers: Generated<number>;
    coded_told_at: Moment | null;
    plan_ready_on: string | null;
    plan_told_at: Moment | null;
    look_back_planned_at: Moment | null;
    look_back_held_on: string | null;
    working_point_person_id: string | null;
    working_point_quote: string | null;
    working_point_where_when: string | null;
    written_up_on: string | null;
  };
  "trajectories.help_question": {
    id: string;
    organisation_id: string;
    family_id: string;
    trajectory_id: string;
    person_id: string;
    quote: string;
    asked_on: string;
  };
  "trajectories.trajectory": {
    id: string;
    organisation_id: string;
    family_id: string;
    programme_id: string;
    programme_version: number;
    pairs: number;
    started_on: string;
    closed_on: string | null;
    close_reason: string | null;
    midway_done_on: string | null;
    midway_note: string | null;
    follow_up_done_on: string | null;
    follow_up_note: string | null;
  };
  "recordings.film_file": {
    id: string;
    organisation_id: string;
    family_id: string;
    recording_id: string;
    kind: string;
    content_type: string;
    length_bytes: number | null;
  };
  "recordings.film_grant": {
    id: string;
    organisation_id: string;
    family_id: string;
    recording_id: string;
    session_id: string;
    purpose: string;
    given_at: Moment;
    ends_at: Moment;
    film_file_id: string | null;
    clip_start_micros: number | null;
    clip_end_micros: number | null;
    clip_file_name: string | null;
  };
  "recordings.film_key": {
    recording_id: string;
    organisation_id: string;
    family_id: string;
    handle: string;
  };
  "recordings.recording": {
    id: string;
    organisation_id: string;
    family_id: string;
    trajectory_id: string;
    number: number;
    size_bytes: number;
    moment: string;
    filmed_on: string;
    seen: string[];
    state: string;
    progress: Generated<number>;
    film_problems: OptionalJson;
    duration_micros: number | null;
    width: number | null;
    height: number | null;
    has_sound: boolean | null;
    frames: Json;
    clock_offset_micros: Generated<number>;
    reason: string | null;
    added_at: Moment;
    added_by: string;
    parts: Json;
    fingerprint: string | null;
    sha256: string | null;
    sent_sha256: string | null;
    arrived_at: Moment | null;
    confirmed_at: Moment | null;
    playable: Generated<boolean>;
    preparing_at: Moment | null;
    strip: Json;
    peaks_per_second: number | null;
    refused_at: Moment | null;
    erased_at: Moment | null;
    erased_reason: string | null;
  };
  "recordings.watching": {
    id: string;
    organisation_id: string;
    family_id: string;
    grant_id: string;
    seconds: number;
    at: Moment;
  };
  "analysis.change_batch": {
    id: string;
    organisation_id: string;
    family_id: string;
    recording_id: string;
    revision: number;
    touched: string[];
    member_id: string;
    at: Moment;
  };
  "analysis.clip": {
    id: string;
    organisation_id: string;
    family_id: string;
    recording_id: string;
    start_micros: number;
    end_micros: number;
    title: string;
    kind: string;
    question: string;
    position: number;
    sensitive: string;
    aim: Generated<string>;
    follow_ups: Generated<string>;
  };
  "analysis.document": {
    recording_id: string;
    organisation_id: string;
    family_id: string;
    revision: Generated<number>;
    plan_ready_at: Moment | null;
    plan_reason: string | null;
  };
  "analysis.marker": {
    id: string;
    organisation_id: string;
    family_id: string;
    recording_id: string;
    track: string;
    code: string;
    start_micros: number;
    end_micros: number | null;
    valence: string;
    addressee: string | null;
    reception: string;
    received_by: string | null;
    star: string;
    elements: Generated<string[]>;
    source: Generated<string>;
  };
  "analysis.note": {
    id: string;
    organisation_id: string;
    family_id: string;
    recording_id: string;
    topic: string;
    at_micros: number | null;
    text: string;
  };
  "analysis.still": {
    id: string;
    organisation_id: string;
    family_id: string;
    recording_id: string;
    at_micros: number;
    caption: string;
    clip_id: string | null;
    position: number;
    crop: number[] | null;
  };
  "lookback.answer": {
    organisation_id: string;
    family_id: string;
    look_back_id: string;
    person_id: string;
    item: string;
    score: number;
  };
  "lookback.look_back": {
    id: string;
    organisation_id: string;
    family_id: string;
    trajectory_id: string;
    recording_id: string;
    number: number;
    attendees: string[];
    started_at: Moment;
    ended_at: Moment | null;
    reason: string | null;
    working_point_person_id: string | null;
    working_point_quote: string | null;
    working_point_where_when: string | null;
    working_point_next_moment: string | null;
  };
  "lookback.said": {
    id: string;
    organisation_id: string;
    family_id: string;
    look_back_id: string;
    person_id: string;
    clip_id: string | null;
    at_micros: number | null;
    words: string;
    said_at: Moment;
  };
  "quality.deviation": {
    id: string;
    organisation_id: string;
    family_id: string;
    member_id: string;
    at: Moment;
    what: string;
    reason: string;
  };
}
