import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { expect, inject, onTestFinished, test } from "vitest";
import pg from "pg";
import { demandModestRole, embeddedAddress, openDatabase } from "../src/platform/database.ts";
import { prepareCluster } from "../src/platform/embedded-cluster.ts";
import { migrate } from "../src/platform/migrations.ts";
import { copyDatabase } from "./test-database.ts";

test("migrating a migrated database changes nothing, also when two do it at once", async () => {
  const { address, drop } = await copyDatabase();
  expect(await Promise.all([migrate(address.owner), migrate(address.owner)])).toEqual([[], []]);
  await drop();
});

test("a migration that was changed after it had run is refused, and so is a newer database", async () => {
  const { address, superuser, drop } = await copyDatabase();
  const client = new pg.Client(superuser);
  await client.connect();
  await client.query("update migrations.done set checksum = 'other' where name = '0003_families.sql'");
  await expect(migrate(address.owner)).rejects.toThrow(/0003_families\.sql was changed/);
  await client.query("delete from migrations.done where name = '0003_families.sql'");
  await client.query("insert into migrations.done values ('9999_later.sql', 'x')");
  await expect(migrate(address.owner)).rejects.toThrow(/newer version/);
  await client.end();
  await drop();
});

test("the program refuses to migrate or work as a superuser or a role that passes by row-level security", async () => {
  const { superuser, drop } = await copyDatabase();
  await expect(migrate(superuser)).rejects.toThrow(/superuser/);
  const socketFolder = inject("socketFolder");
  const database = openDatabase({ worker: superuser, owner: superuser }, () => undefined);
  await expect(demandModestRole(database.pool)).rejects.toThrow(/superuser/);
  await database.pool.end();
  expect(socketFolder).toBeTruthy();
  await drop();
});

test("an ordinary role can make an empty database ready by itself", async () => {
  const host = inject("socketFolder");
  const admin = new pg.Client({ host, user: "postgres", database: "postgres" });
  await admin.connect();
  await admin.query("create role care_owner login");
  await admin.query("grant samenkijken_app to care_owner");
  await admin.query("create database care owner care_owner");
  const address = { host, user: "care_owner", database: "care" };
  const done = await migrate(address);
  expect(done).toContain("0001_platform.sql");
  const database = openDatabase({ worker: address, owner: address }, () => undefined);
  await demandModestRole(database.pool);
  const { rows } = await database.pool.query<{ role: string }>("select current_user as role");
  expect(rows).toEqual([{ role: "samenkijken_app" }]);
  await database.pool.end();
  await admin.query("drop database care with (force)");
  await admin.query("drop role care_owner");
  await admin.end();
});

/** A database as an earlier version of the product left it, with these rows in it; then the migrations after it run. */
async function migratedFrom(earlierNumber: string, rowsOfThen: string) {
  const host = inject("socketFolder");
  const name = `test_of_before_${earlierNumber}`;
  await prepareCluster(host, name);
  const { owner } = embeddedAddress(host, name);
  const earlier = migrationsUpTo(earlierNumber);
  await migrate(owner, earlier);
  fs.rmSync(earlier, { recursive: true });
  const rows = new pg.Client({ host, user: "postgres", database: name });
  await rows.connect();
  await rows.query(rowsOfThen);
  const fresh = await migrate(owner);
  onTestFinished(async () => {
    await rows.end();
    const admin = new pg.Client({ host, user: "postgres", database: "postgres" });
    await admin.connect();
    await admin.query(`drop database ${name} with (force)`);
    await admin.end();
  });
  return { rows, fresh };
}

test("what was written before the agenda and the school is kept when they come", async () => {
  const { rows, fresh } = await migratedFrom("0022", familyOfBefore + filmsOfBefore);
  expect(fresh[0]).toBe("0023_agenda.sql");
  const agenda = await rows.query(
    `select kind, number, starts_at, minutes, place, ended_how from trajectories.appointment order by number, kind`,
  );
  const usual = { place: "home", ended_how: null };
  expect(agenda.rows).toEqual([
    { ...usual, kind: "film", number: 1, starts_at: new Date("2026-02-01T09:30:00Z"), minutes: 45 },
    { ...usual, kind: "look-back", number: 1, starts_at: new Date("2026-02-05T18:00:00Z"), minutes: 60 },
    { ...usual, kind: "film", number: 2, starts_at: new Date("2026-03-01T09:30:00Z"), minutes: 45 },
  ]);
  const cycles = await rows.query(
    "select number, lane, look_back_held_on::text, working_point_quote from trajectories.cycle order by number",
  );
  expect(cycles.rows).toEqual([
    { number: 1, lane: "home", look_back_held_on: "2026-02-05", working_point_quote: "Wachten" },
    { number: 2, lane: "home", look_back_held_on: null, working_point_quote: null },
  ]);
  const films = await rows.query(
    "select moment, moment_kind, lane from recordings.recording order by moment",
  );
  expect(films.rows).toEqual([
    { moment: "bath", moment_kind: "care", lane: "home" },
    { moment: "own-moment", moment_kind: null, lane: "home" },
    { moment: "play", moment_kind: "contact", lane: "home" },
  ]);
  const kept = await rows.query(
    `select purpose, person_id is not null as of_family, school_person_id, trajectory_id from consent.decision`,
  );
  expect(kept.rows).toEqual([
    { purpose: "CARE_FILM", of_family: true, school_person_id: null, trajectory_id: null },
  ]);
  expect((await rows.query("select kind, lane from lookback.look_back")).rows).toEqual([
    { kind: "family", lane: "home" },
  ]);
  expect((await rows.query("select words from lookback.said")).rows).toEqual([{ words: "Hij keek" }]);
});

test("a later trajectory that runs without a film asks everyone anew, and one with a film stays as it was", async () => {
  const { rows, fresh } = await migratedFrom("0028", familyOfBefore + laterTrajectories);
  expect(fresh[0]).toBe("0029_consent_for_one_trajectory.sql");
  const anew = await rows.query("select trajectory_id, since::text from consent.asked_anew");
  expect(anew.rows).toEqual([{ trajectory_id: plain(23), since: "2026-03-01" }]);
});

test("what a teacher asked before becomes the question of that trajectory, and of no other", async () => {
  const { rows } = await migratedFrom("0030", familyOfBefore + branchesOfBefore);
  const asked = await rows.query(
    "select id, trajectory_id, person_id, school_person_id, quote, asked_on::text from trajectories.help_question",
  );
  expect(asked.rows).toEqual([
    {
      id: plain(31),
      trajectory_id: plain(31),
      person_id: null,
      school_person_id: plain(33),
      quote: "Hoe krijg ik hem mee?",
      asked_on: "2026-02-02",
    },
  ]);
});

/** A folder with the migrations up to a number, as an earlier version of the product had them. */
function migrationsUpTo(number: string): string {
  const all = path.resolve(import.meta.dirname, "../migrations");
  const earlier = fs.mkdtempSync(path.join(os.tmpdir(), "samenkijken-migrations-"));
  for (const file of fs.readdirSync(all))
    if (file.slice(0, 4) <= number) fs.copyFileSync(path.join(all, file), path.join(earlier, file));
  return earlier;
}

const plain = (last: number) => `00000000-0000-4000-8000-${String(last).padStart(12, "0")}`;
const id = (last: number) => `'${plain(last)}'`;
const ofFamily = `${id(1)}, ${id(3)}`;
/** A family with a trajectory. */
const familyOfBefore = `
  insert into organisations.organisation (id, name, address_form, is_demo, created_at) values (${id(1)}, 'A', 'je', false, now());
  insert into organisations.member (id, organisation_id, name, role, language) values (${id(2)}, ${id(1)}, 'Marit', 'trainer', 'nl');
  insert into families.family (id, organisation_id, trainer_id, added_at) values (${id(3)}, ${id(1)}, ${id(2)}, now());
  insert into families.person (id, organisation_id, family_id, kind, position, name)
    values (${id(4)}, ${ofFamily}, 'adult', 0, 'Anouk');
  insert into trajectories.trajectory (id, organisation_id, family_id, programme_id, programme_version, pairs, started_on)
    values (${id(5)}, ${ofFamily}, 'k-vht', 1, 3, '2026-01-05');
`;

/** Two cycles of it, three films, a consent and a talk. */
const filmsOfBefore = `
  insert into trajectories.cycle (organisation_id, family_id, trajectory_id, number, film_planned_at, look_back_planned_at,
      look_back_held_on, working_point_person_id, working_point_quote)
    values (${ofFamily}, ${id(5)}, 1, '2026-02-01T09:30:00Z', '2026-02-05T18:00:00Z', '2026-02-05', ${id(4)}, 'Wachten'),
      (${ofFamily}, ${id(5)}, 2, '2026-03-01T09:30:00Z', null, null, null, null);
  insert into recordings.recording (id, organisation_id, family_id, trajectory_id, number, parts, size_bytes, moment, filmed_on,
      seen, state, added_at, added_by)
    select film.id, ${ofFamily}, ${id(5)}, film.number, '[]', 1, film.moment, '2026-02-01', '{}', 'ready', now(), ${id(2)}
    from (values (${id(6)}::uuid, 1, 'play'), (${id(7)}::uuid, 2, 'bath'), (${id(8)}::uuid, 3, 'own-moment')) film (id, number, moment);
  insert into consent.decision (id, organisation_id, family_id, person_id, purpose, decision, channel, text_version, language,
      decided_on, recorded_at, recorded_by)
    values (${id(9)}, ${ofFamily}, ${id(4)}, 'CARE_FILM', 'given', 'paper', 'care-film@1', 'nl', '2026-01-06', now(), ${id(2)});
  insert into lookback.look_back (id, organisation_id, family_id, trajectory_id, recording_id, number, attendees, started_at)
    values (${id(10)}, ${ofFamily}, ${id(5)}, ${id(6)}, 1, array[${id(4)}::uuid], now());
  insert into lookback.said (id, organisation_id, family_id, look_back_id, person_id, words, said_at)
    values (${id(11)}, ${ofFamily}, ${id(10)}, ${id(4)}, 'Hij keek', now());
`;

const trajectoryColumns =
  "id, organisation_id, family_id, programme_id, programme_version, pairs, started_on, closed_on, close_reason";
/** Of another family: help that was closed twice, and what runs now without a film; of the first family, what runs with films. */
const laterTrajectories = `
  insert into families.family (id, organisation_id, trainer_id, added_at) values (${id(20)}, ${id(1)}, ${id(2)}, now());
  insert into trajectories.trajectory (${trajectoryColumns})
    values (${id(21)}, ${id(1)}, ${id(20)}, 'k-vht', 1, 3, '2025-01-05', '2025-06-01', 'goals_met'),
      (${id(22)}, ${id(1)}, ${id(20)}, 'k-vht', 1, 3, '2025-08-05', '2026-03-01', 'moved'),
      (${id(23)}, ${id(1)}, ${id(20)}, 'k-vht', 1, 3, '2026-04-05', null, null),
      (${id(24)}, ${ofFamily}, 'k-vht', 1, 3, '2025-01-05', '2025-06-01', 'goals_met');
  insert into trajectories.cycle (organisation_id, family_id, trajectory_id, number, recording_id)
    values (${ofFamily}, ${id(5)}, 1, ${id(6)});
`;

/** Two trajectories with a branch to school: one for a teacher, and one of a family that was closed. */
const branchesOfBefore = `
  update trajectories.trajectory set closed_on = '2026-01-20', close_reason = 'moved';
  insert into trajectories.trajectory (${trajectoryColumns})
    values (${id(31)}, ${ofFamily}, 'vib-school', 1, 3, '2026-02-01', null, null),
      (${id(32)}, ${ofFamily}, 'vht-4-12', 1, 5, '2026-01-21', '2026-01-31', 'moved');
  insert into families.school_person (id, organisation_id, family_id, trajectory_id, role, name, added_at)
    values (${id(33)}, ${ofFamily}, ${id(31)}, 'teacher', 'Juf Els', now()), (${id(34)}, ${ofFamily}, ${id(31)}, 'class', 'Groep 5', now()),
      (${id(35)}, ${ofFamily}, ${id(32)}, 'teacher', 'Juf Els', now()), (${id(36)}, ${ofFamily}, ${id(32)}, 'class', 'Groep 5', now());
  insert into consent.school_permission (trajectory_id, organisation_id, family_id, client, teacher_id, class_id, contact_agreed_on, contact_agreed_by)
    values (${id(31)}, ${ofFamily}, 'teacher', ${id(33)}, ${id(34)}, '2026-02-01', array[${id(4)}::uuid]),
      (${id(32)}, ${ofFamily}, 'family', ${id(35)}, ${id(36)}, '2026-02-01', array[${id(4)}::uuid]);
  insert into trajectories.school_branch (trajectory_id, organisation_id, family_id, client, school, asks, quote, asked_on)
    values (${id(31)}, ${ofFamily}, 'teacher', 'De Wilgen', array['questions'], 'Hoe krijg ik hem mee?', '2026-02-02'),
      (${id(32)}, ${ofFamily}, 'family', 'De Wilgen', array['questions'], 'Wat heeft hij nodig?', '2026-02-02');
`;
