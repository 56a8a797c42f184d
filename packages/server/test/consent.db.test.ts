import fc from "fast-check";
import { consentState } from "@samenkijken/domain/consent/consent-state";
import { requiredConsents } from "@samenkijken/domain/consent/required-consents";
import {
  schoolFilmState,
  type BranchDecision,
  type SchoolPermission,
} from "@samenkijken/domain/consent/school-consents";
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
  // An answer about a copy of the film, or about school, says nothing about filming.
  purpose: fc.constantFrom(
    "CARE_FILM" as const,
    "CARE_FILM" as const,
    "KEEP_COPY_FAMILY" as const,
    "SCHOOL_FILM" as const,
    "SCHOOL_SHARE" as const,
  ),
  // Of this school branch, or of one of another year.
  branch: fc.constantFrom("this" as const, "this" as const, "this" as const, "other" as const),
});
const schoolDecision = fc.record({
  person: fc.nat({ max: 2 }),
  decision: fc.constantFrom("given" as const, "given" as const, "given" as const, "withdrawn" as const),
  branch: fc.constantFrom("this" as const, "this" as const, "this" as const, "other" as const),
});
// A teacher, a head and an assistant; the class is nobody who answers.
const school = fc.record({
  isOpen: fc.constantFrom(true, true, true, true, false),
  client: fc.constantFrom("family" as const, "family" as const, "teacher" as const),
  hasHead: fc.constantFrom(true, true, true, false),
  // Who stands there as the teacher: the database itself does not refuse the class, or the teacher of another branch.
  teacher: fc.constantFrom("teacher", "teacher", "teacher", "teacher", "class", "earlier"),
  informedOn: fc.constantFrom<IsoDate | null>(addDays(today, -3), today, today, addDays(today, 1), null),
  filmUntil: fc.constantFrom<IsoDate | null>(null, null, today, addDays(today, -1)),
  seen: fc.subarray(["teacher", "staff", "class"] as const),
  stranger: fc.constantFrom(false, false, false, false, true),
  decisions: fc.array(schoolDecision, { maxLength: 6 }),
  /** Often everyone agrees, so that a film that may be seen is drawn often enough. */
  everyone: fc.boolean(),
});
const story = fc.record({
  birthDates: fc.array(birthDates, { minLength: 1, maxLength: 2 }),
  inFocus: fc.tuple(fc.boolean(), fc.boolean()),
  custody: fc.array(fc.tuple(fc.nat({ max: 1 }), fc.nat({ max: 2 })), { maxLength: 4 }),
  seen: fc.subarray([0, 1, 2, 3, 4]),
  decisions: fc.array(decision, { maxLength: 12 }),
  // The help before this trajectory, when there was any, was closed on this day.
  since: fc.constantFrom<IsoDate | null>(null, null, addDays(today, -1), today, addDays(today, 1)),
  school,
});

/** Half of the stories are such that a film at school may be seen, but for one thing that is drawn after. */
function calmed(drawn: Story): Story {
  if (!drawn.school.everyone) return drawn;
  const late = drawn.school.decisions.slice(0, drawn.school.isOpen ? 1 : 0);
  return {
    ...drawn,
    inFocus: [true, drawn.inFocus[1]],
    since: drawn.since === addDays(today, 1) ? null : drawn.since,
    custody: [...drawn.custody, [0, 0], [1, 1]],
    decisions: drawn.decisions.slice(0, late.length),
    school: { ...drawn.school, hasHead: true, informedOn: today, stranger: false, decisions: late },
  };
}

test("the consent check of the database says what the rules of domain/consent say", async () => {
  let agreed = 0;
  await fc.assert(
    fc.asyncProperty(story, async (drawn) => {
      const client = await superuser.connect();
      try {
        await client.query("begin");
        const { expected, family, seen, ofSchool } = await writeStory(client, calmed(drawn));
        const { rows } = await client.query<{ holds: boolean; school: boolean }>(
          "select consent.film_holds('home', $3, $1, $2) as holds, consent.film_holds('school', $3, $1, $4) as school",
          [family, seen, ofSchool.branch, ofSchool.seen],
        );
        expect(rows[0]).toEqual({ holds: expected, school: ofSchool.expected });
        if (ofSchool.expected) agreed += 1;
      } finally {
        await client.query("rollback");
        client.release();
      }
    }),
    { numRuns: 300 },
  );
  // Otherwise it would show nothing about a film at school that may be seen.
  expect(agreed).toBeGreaterThan(5);
}, 180_000);

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
  const ids = [trainer, organisation];
  await client.query("insert into organisations.member values ($1, $2, 'T', 'trainer', 'nl')", ids);
  await client.query("insert into families.family values ($3, $2, $1, 1, now())", [...ids, family]);
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
  for (const { childId, holderId } of custody) {
    const row = [organisation, family, childId, holderId];
    await client.query("insert into families.custody values ($1, $2, $3, $4)", row);
  }
  const seen = drawn.seen.filter((index) => index >= 2 || index < children.length).map(idOf);
  const ofSchool = await writeSchool(client, drawn, { organisation, family });
  const { since } = drawn;
  const anew = [ofSchool.branch, organisation, family, since];
  if (since !== null) await client.query("insert into consent.asked_anew values ($1, $2, $3, $4)", anew);
  const decisions = await writeDecisions(client, drawn, {
    organisation,
    family,
    trainer,
    people: { of: idOf, children: children.length, all: [...children.map(({ id }) => id), ...adults] },
    ofSchool,
  });
  const film = {
    children: children.filter((child) => child.inFocus).map((child) => child.id),
    custody,
    seen,
    people: [
      ...children.map(({ id, birthDate }) => ({ id, kind: "child" as const, birthDate })),
      ...adults.map((id) => ({ id, kind: "adult" as const, birthDate: null })),
    ],
    onDate: today,
  };
  const required = requiredConsents(film);
  const seenAtSchool = [...seen, ...ofSchool.seen];
  const { permission, people: atSchool } = ofSchool;
  const school = schoolFilmState(
    { ...film, seen: seenAtSchool, permission, atSchool, homeSince: since },
    decisions,
  );
  return {
    expected:
      consentState({ purpose: "CARE_FILM", required, decisions, onDate: today, since }).state === "complete",
    family,
    seen,
    ofSchool: { branch: ofSchool.branch, seen: seenAtSchool, expected: school.state === "complete" },
  };
}

/** Writes the drawn branch to school, and says what the rules of the domain know of it. */
async function writeSchool(
  client: pg.PoolClient,
  { school: drawn }: Story,
  { organisation, family }: { readonly organisation: string; readonly family: string },
) {
  const [branch, otherBranch] = [crypto.randomUUID(), crypto.randomUUID()];
  const people = (["teacher", "head", "staff", "class"] as const).map((role) => ({
    id: crypto.randomUUID(),
    role,
  }));
  const earlier = crypto.randomUUID();
  const idOf = (role: string) => people.find((person) => person.role === role)?.id ?? earlier;
  const inBranches = [
    ...people.map((person) => ({ ...person, of: branch })),
    { id: earlier, role: "teacher", of: otherBranch },
  ];
  const place = [organisation, family];
  for (const { id, role, of } of inBranches) {
    const row = [...place, id, of, role];
    await client.query("insert into families.school_person values ($3, $1, $2, $4, $5, 'S', now())", row);
  }
  const headId = drawn.hasHead ? idOf("head") : null;
  if (drawn.isOpen)
    await client.query(
      "insert into consent.school_permission values ($1, $2, $3, $4, $5, $6, $7, $8, array[$5]::uuid[], $9, 'brief', $10)",
      [
        branch,
        organisation,
        family,
        drawn.client,
        idOf(drawn.teacher),
        headId,
        idOf("class"),
        today,
        drawn.informedOn,
        drawn.filmUntil,
      ],
    );
  const permission: SchoolPermission | null = drawn.isOpen
    ? {
        branchId: branch,
        client: drawn.client,
        teacherId: idOf(drawn.teacher),
        headId,
        classInformedOn: drawn.informedOn,
        filmUntil: drawn.filmUntil,
      }
    : null;
  const seen = [...drawn.seen.map(idOf), ...(drawn.stranger ? [crypto.randomUUID()] : [])];
  return { branch, otherBranch, people, permission, seen };
}

/** Writes what everybody said, in the order in which it counts. */
async function writeDecisions(
  client: pg.PoolClient,
  drawn: Story,
  about: {
    readonly organisation: string;
    readonly family: string;
    readonly trainer: string;
    readonly people: {
      readonly of: (index: number) => string;
      readonly children: number;
      readonly all: readonly string[];
    };
    readonly ofSchool: Awaited<ReturnType<typeof writeSchool>>;
  },
): Promise<BranchDecision[]> {
  const { organisation, family, trainer, people, ofSchool } = about;
  const decisions: BranchDecision[] = [];
  const write = async (
    decision: Omit<BranchDecision, "seq">,
    column: "person_id" | "school_person_id" = "person_id",
  ) => {
    decisions.push({ ...decision, seq: decisions.length });
    const { personId, purpose, decision: said, decidedOn, branchId } = decision;
    await client.query(
      `insert into consent.decision (id, organisation_id, family_id, ${column}, purpose, decision, channel, text_version, language, decided_on, recorded_at, recorded_by, trajectory_id)
       values (gen_random_uuid(), $1, $2, $3, $7, $4, 'paper', 'care-film@1', 'nl', $5, now(), $6, $8)`,
      [organisation, family, personId, said, decidedOn, trainer, purpose, branchId],
    );
  };
  const given = { decision: "given", decidedOn: today } as const;
  if (drawn.school.everyone) {
    for (const person of people.all) {
      await write({ personId: person, purpose: "CARE_FILM", branchId: null, ...given });
      await write({ personId: person, purpose: "SCHOOL_FILM", branchId: ofSchool.branch, ...given });
    }
    for (const person of ofSchool.people.filter(({ role }) => role !== "class"))
      await write(
        { personId: person.id, purpose: "SCHOOL_FILM", branchId: ofSchool.branch, ...given },
        "school_person_id",
      );
  }
  const branchOf = (which: "this" | "other") => (which === "this" ? ofSchool.branch : ofSchool.otherBranch);
  for (const { person, branch, ...rest } of drawn.decisions)
    if (person >= 2 || person < people.children) {
      const branchId = rest.purpose.startsWith("SCHOOL") ? branchOf(branch) : null;
      await write({ personId: people.of(person), ...rest, branchId });
    }
  for (const { person, branch, ...rest } of drawn.school.decisions) {
    const personId = ofSchool.people[person]?.id ?? "";
    const about = { personId, purpose: "SCHOOL_FILM", branchId: branchOf(branch), decidedOn: today } as const;
    await write({ ...about, ...rest }, "school_person_id");
  }
  return decisions;
}
