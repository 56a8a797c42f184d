import fc from "fast-check";
import { consentState, type ConsentDecision } from "@samenkijken/domain/consent/consent-state";
import { requiredConsents } from "@samenkijken/domain/consent/required-consents";
import { addDays, type IsoDate } from "@samenkijken/domain/time/iso-date";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { copyDatabase } from "./test-database.ts";

let superuser: pg.Pool;
let drop: () => Promise<void>;
beforeAll(async () => {
  const copy = await copyDatabase();
  superuser = new pg.Pool(copy.superuser);
  superuser.on("error", () => undefined);
  drop = copy.drop;
});
afterAll(async () => {
  await superuser.end();
  await drop();
});

const today: IsoDate = "2026-11-21";
// Around the birthdays on which the law changes its mind: 12 and 16.
const birthDates = fc.constantFrom<IsoDate>(
  "2026-01-01",
  "2014-11-22",
  "2014-11-21",
  "2014-11-20",
  "2010-11-22",
  "2010-11-21",
  "2008-02-29",
);
const decision = fc.record({
  person: fc.nat({ max: 4 }),
  decision: fc.constantFrom(
    "given" as const,
    "given" as const,
    "given" as const,
    "refused" as const,
    "withdrawn" as const,
  ),
  decidedOn: fc.constantFrom<IsoDate>(addDays(today, -30), today, addDays(today, 1)),
  // An answer about a copy of the film says nothing about filming.
  purpose: fc.constantFrom("CARE_FILM" as const, "CARE_FILM" as const, "KEEP_COPY_FAMILY" as const),
  endsOn: fc.constantFrom<IsoDate | null>(null, null, addDays(today, -1), today, addDays(today, 9)),
});
const story = fc.record({
  birthDates: fc.array(birthDates, { minLength: 1, maxLength: 2 }),
  inFocus: fc.tuple(fc.boolean(), fc.boolean()),
  custody: fc.array(fc.tuple(fc.nat({ max: 1 }), fc.nat({ max: 2 })), { maxLength: 4 }),
  seen: fc.subarray([0, 1, 2, 3, 4]),
  decisions: fc.array(decision, { maxLength: 12 }),
});

test("the consent check of the database says what the rules of domain/consent say", async () => {
  await fc.assert(
    fc.asyncProperty(story, async (drawn) => {
      const client = await superuser.connect();
      try {
        await client.query("begin");
        const { expected, family, seen } = await writeStory(client, drawn);
        const { rows } = await client.query<{ holds: boolean }>("select consent.holds($1, $2) as holds", [
          family,
          seen,
        ]);
        expect(rows[0]?.holds).toBe(expected);
      } finally {
        await client.query("rollback");
        client.release();
      }
    }),
    { numRuns: 300 },
  );
});

type Story = typeof story extends fc.Arbitrary<infer Drawn> ? Drawn : never;

/** Writes a drawn family into the database and says what the rules of the domain make of it. */
async function writeStory(client: pg.PoolClient, drawn: Story) {
  const organisation = crypto.randomUUID();
  const trainer = crypto.randomUUID();
  const family = crypto.randomUUID();
  const people = Array.from({ length: 5 }, () => crypto.randomUUID());
  const idOf = (index: number) => people[index] ?? "";
  const children = drawn.birthDates.map((birthDate, index) => ({
    id: idOf(index),
    birthDate,
    inFocus: drawn.inFocus[index] ?? false,
  }));
  const adults = people.slice(2);
  await client.query("select set_config('app.today', $1, true)", [today]);
  await client.query("insert into organisations.organisation values ($1, 'A', 'je', false, now())", [
    organisation,
  ]);
  await client.query("insert into organisations.member values ($1, $2, 'T', 'trainer', 'nl')", [
    trainer,
    organisation,
  ]);
  await client.query("insert into families.family values ($1, $2, $3, 1, now())", [
    family,
    organisation,
    trainer,
  ]);
  for (const child of children)
    await client.query(
      "insert into families.person (id, organisation_id, family_id, kind, position, name, birth_date, in_focus) values ($1, $2, $3, 'child', 0, 'K', $4, $5)",
      [child.id, organisation, family, child.birthDate, child.inFocus],
    );
  for (const adult of adults)
    await client.query(
      "insert into families.person (id, organisation_id, family_id, kind, position, name) values ($1, $2, $3, 'adult', 0, 'A')",
      [adult, organisation, family],
    );
  const custody = [
    ...new Set(drawn.custody.filter(([child]) => child < children.length).map((pair) => pair.join())),
  ].map((pair) => {
    const [child = 0, holder = 0] = pair.split(",").map(Number);
    return { childId: idOf(child), holderId: idOf(2 + holder) };
  });
  for (const { childId, holderId } of custody)
    await client.query("insert into families.custody values ($1, $2, $3, $4)", [
      organisation,
      family,
      childId,
      holderId,
    ]);
  const seen = drawn.seen.filter((index) => index >= 2 || index < children.length).map(idOf);
  const known = drawn.decisions.filter(({ person }) => person >= 2 || person < children.length);
  const decisions: ConsentDecision[] = [];
  for (const [seq, { person, ...rest }] of known.entries()) {
    decisions.push({ personId: idOf(person), ...rest, seq });
    await client.query(
      `insert into consent.decision (id, organisation_id, family_id, person_id, purpose, decision, channel, text_version, language, decided_on, ends_on, recorded_at, recorded_by)
       values (gen_random_uuid(), $1, $2, $3, $8, $4, 'paper', 'care-film@1', 'nl', $5, $6, now(), $7)`,
      [organisation, family, idOf(person), rest.decision, rest.decidedOn, rest.endsOn, trainer, rest.purpose],
    );
  }
  const required = requiredConsents({
    children: children.filter((child) => child.inFocus).map((child) => child.id),
    custody,
    seen,
    people: [
      ...children.map(({ id, birthDate }) => ({ id, kind: "child" as const, birthDate })),
      ...adults.map((id) => ({ id, kind: "adult" as const, birthDate: null })),
    ],
    onDate: today,
  });
  return {
    expected: consentState({ purpose: "CARE_FILM", required, decisions, onDate: today }).state === "complete",
    family,
    seen,
  };
}
