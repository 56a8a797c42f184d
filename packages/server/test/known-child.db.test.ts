import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openDatabase, type Database } from "../src/platform/database.ts";
import { copyDatabase } from "./test-database.ts";

let database: Database;
let superuser: pg.Pool;
let drop: () => Promise<void>;

const organisation = crypto.randomUUID();
const elsewhere = crypto.randomUUID();
const marit = crypto.randomUUID();
const yusuf = crypto.randomUUID();
const ilse = crypto.randomUUID();
const stranger = crypto.randomUUID();
const noorsFamily = crypto.randomUUID();
const noorsReferral = crypto.randomUUID();

beforeAll(async () => {
  const copy = await copyDatabase();
  database = openDatabase(copy.address, () => undefined);
  superuser = new pg.Pool(copy.superuser);
  superuser.on("error", () => undefined);
  drop = copy.drop;
  await superuser.query(
    `insert into organisations.organisation select id, 'A', 'je', false, now() from unnest($1::uuid[]) id`,
    [[organisation, elsewhere]],
  );
  await superuser.query(
    `insert into organisations.member (id, organisation_id, name, role, language)
     values ($1, $5, 'Marit', 'trainer', 'nl'), ($2, $5, 'Yusuf', 'trainer', 'nl'),
       ($3, $5, 'Ilse', 'coordinator', 'nl'), ($4, $6, 'Vreemd', 'coordinator', 'nl')`,
    [marit, yusuf, ilse, stranger, organisation, elsewhere],
  );
  // Marit guides the family of Noor, and wrote down a referral of another Noor.
  await superuser.query(
    `insert into families.family (id, organisation_id, trainer_id, added_at) values ($1, $2, $3, now())`,
    [noorsFamily, organisation, marit],
  );
  await superuser.query(
    `insert into families.person (id, organisation_id, family_id, kind, position, name, birth_date)
     values (gen_random_uuid(), $1, $2, 'child', 0, 'Noor', '2024-05-01')`,
    [organisation, noorsFamily],
  );
  await superuser.query(
    `insert into families.referral (id, organisation_id, received_on, entered_at, entered_by, child_name, birth_date,
       age_words, reason, reason_of, referrer, referrer_name, urgency, contact, custody, language, siblings)
     values ($1, $2, '2026-01-05', now(), $3, 'Noor', '2023-02-02', '', 'Ze slaapt slecht', 'parent', 'nurse', '',
       'normal', '06', '', '', '')`,
    [noorsReferral, organisation, marit],
  );
});
afterAll(async () => {
  await database.pool.end();
  await superuser.end();
  await drop();
});

interface Asker {
  readonly organisationId: string;
  readonly memberId: string;
  readonly role: string;
}

/** Runs one question as the working role, with these people asking. */
async function asked(asker: Asker, question: string, values: readonly unknown[]): Promise<unknown[]> {
  const client = await database.pool.connect();
  try {
    await client.query("begin read only");
    await client.query(
      `select set_config('app.organisation_id', $1, true), set_config('app.member_id', $2, true),
        set_config('app.role', $3, true)`,
      [asker.organisationId, asker.memberId, asker.role],
    );
    return (await client.query<object>(question, [...values])).rows;
  } finally {
    await client.query("rollback");
    client.release();
  }
}

const asMarit: Asker = { organisationId: organisation, memberId: marit, role: "trainer" };
const asYusuf: Asker = { organisationId: organisation, memberId: yusuf, role: "trainer" };
const asIlse: Asker = { organisationId: organisation, memberId: ilse, role: "coordinator" };
const asStranger: Asker = { organisationId: elsewhere, memberId: stranger, role: "coordinator" };
const known = (asker: Asker, name: string, born: string) =>
  asked(asker, "select * from families.known_child($1, $2::date)", [name, born]);

const mine = (asker: Asker) => asked(asker, "select id from families.referral", []);

describe("a child that is known already", () => {
  test("is told whole to who may see it, and to a colleague only that there is one", async () => {
    const whole = [{ kind: "family", id: noorsFamily }];
    expect(await known(asIlse, "Noor", "2024-05-01")).toEqual(whole);
    expect(await known(asMarit, "Noor", "2024-05-01")).toEqual(whole);
    expect(await known(asYusuf, "Noor", "2024-05-01")).toEqual([{ kind: "elsewhere", id: null }]);
    expect(await known(asYusuf, "Noor", "2023-02-02")).toEqual([{ kind: "elsewhere", id: null }]);
    expect(await known(asMarit, "Noor", "2023-02-02")).toEqual([{ kind: "referral", id: noorsReferral }]);
  });

  test("is not told to another organisation, nor to nobody", async () => {
    expect(await known(asStranger, "Noor", "2024-05-01")).toEqual([]);
    const nobody = "select * from families.known_child('Noor', '2024-05-01')";
    expect((await database.pool.query(nobody)).rows).toEqual([]);
  });

  test("needs the day as well as the name", async () => {
    expect(await known(asIlse, "Noor", "2024-05-02")).toEqual([]);
    expect(await known(asIlse, "Saar", "2024-05-01")).toEqual([]);
  });

  test("asking leaves the asker who they were: nothing else comes in sight", async () => {
    const rows = await asked(
      asYusuf,
      `with looked as materialized (select count(*) from families.known_child('Noor', '2024-05-01'))
       select current_setting('app.role') as role, (select count(*)::int from families.family) as families
       from looked`,
      [],
    );
    expect(rows).toEqual([{ role: "trainer", families: 0 }]);
  });

  test("the function that sees all cannot be called by the program", async () => {
    await expect(
      asked(asIlse, "select * from families.children_like('Noor', '2024-05-01')", []),
    ).rejects.toThrow(/permission denied/);
  });
});

test.each([
  ["Noor", "  noor", true],
  ["Zoë", "Zoe", true],
  ["Sophie", "Sofie", true],
  ["Lucas", "Lukas", true],
  ["Anna-Maria", "Anna", true],
  ["Sam", "Samuel", true],
  ["Lotte", "Lote", true],
  ["Thijs", "Tijs", true],
  ["Bo", "Boris", false],
  ["Noor", "Noa", false],
  ["محمد", "محمد", true],
  ["محمد", "أحمد", false],
])("%s and %s sound the same: %s", async (one, other, same) => {
  const { rows } = await superuser.query("select families.same_name($1, $2) as same", [one, other]);
  expect(rows).toEqual([{ same }]);
});

describe("row-level security of referrals", () => {
  test("a trainer sees what she wrote down, a coordinator all of the organisation, others nothing", async () => {
    const whole = [{ id: noorsReferral }];
    expect(await mine(asMarit)).toEqual(whole);
    expect(await mine(asIlse)).toEqual(whole);
    expect(await mine(asYusuf)).toEqual([]);
    expect(await mine(asStranger)).toEqual([]);
    expect(await mine({ ...asMarit, role: "supervisor" })).toEqual([]);
    expect(await mine({ ...asMarit, role: "method-owner" })).toEqual([]);
  });

  test("a trainer sees what she was given", async () => {
    await superuser.query("update families.referral set allocated_to = $1, allocated_on = '2026-01-08'", [
      yusuf,
    ]);
    expect(await mine(asYusuf)).toEqual([{ id: noorsReferral }]);
    await superuser.query("update families.referral set allocated_to = null, allocated_on = null");
  });

  test("once it is a family it goes with the family, and stays with who only wrote it down", async () => {
    const go = (change: string, values: string[]) =>
      superuser.query(`update families.referral set ${change}`, values);
    // Marit, who wrote it down, took it on and started it; then the family went to Yusuf.
    await go("allocated_to = $1, allocated_on = '2026-01-08', family_id = $2, started_on = '2026-01-09'", [
      marit,
      noorsFamily,
    ]);
    expect(await mine(asMarit)).toEqual([{ id: noorsReferral }]);
    await superuser.query("update families.family set trainer_id = $1", [yusuf]);
    expect(await mine(asMarit)).toEqual([]);
    expect(await mine(asYusuf)).toEqual([{ id: noorsReferral }]);
    // Written down by her for Yusuf: she sees that it started.
    await go("allocated_to = $1", [yusuf]);
    expect(await mine(asMarit)).toEqual([{ id: noorsReferral }]);
    await superuser.query("update families.family set trainer_id = $1", [marit]);
    await go("allocated_to = null, allocated_on = null, family_id = null, started_on = null", []);
  });
});
