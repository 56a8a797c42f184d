import { expect, test } from "vitest";
import { type Action, actions, type Condition, mayDo, type Role, roles } from "./permissions.ts";

/** Written by hand from the roles of domain §7.2, so that the table is not compared with itself: f own family, o organisation, - never. */
const matrix = `
action            trainer supervisor coordinator method-owner system
family.create        o        -          -           -           -
family.read          f        -          o           -           -
family.edit          f        -          -           -           -
referral.create      o        -          o           -           -
referral.read        f        -          o           -           -
referral.edit        f        -          o           -           -
referral.triage      f        -          o           -           -
referral.allocate    f        -          o           -           -
referral.start       f        -          -           -           -
safety.edit          -        -          o           -           -
family.give          -        -          o           -           -
caseload.read        -        -          o           -           -
consent.read         f        -          o           -           o
consent.record       f        -          -           -           -
trajectory.read      f        -          o           -           o
trajectory.edit      f        -          -           -           -
trajectory.unarchive -        -          o           -           -
agenda.read          f        -          -           -           -
agenda.edit          f        -          -           -           -
goals.read           f        -          -           -           -
goals.edit           f        -          -           -           -
school.read          f        -          -           -           -
school.edit          f        -          -           -           -
recording.upload     f        -          -           -           -
recording.read       f        -          o           -           o
recording.fetch      f        -          -           -           -
recording.erase      f        -          -           -           -
film.open            f        -          -           -           -
film.copy            f        -          -           -           -
analysis.read        f        -          -           -           -
analysis.edit        f        -          -           -           -
lookback.read        f        -          -           -           -
lookback.hold        f        -          -           -           -
log.read             f        -          o           -           -
organisation.read    o        o          o           o           -
guide.read           o        o          o           o           -
programme.read       o        o          o           o           -
programme.edit       -        -          -           o           -
`;

const conditions: Record<string, Condition> = { f: "own-family", o: "organisation", "-": "never" };
const [header = [], ...lines] = matrix
  .trim()
  .split("\n")
  .map((line) => line.split(/\s+/u));
const columns = header.slice(1);
const cells = lines.flatMap(([action = "", ...marks]) =>
  marks.map((mark, index) => [columns[index] ?? "", action, conditions[mark]] as const),
);

test.each(cells)("%s, %s: %s", (role, action, condition) => {
  expect(mayDo(role as Role, action as Action)).toBe(condition);
});

test("the matrix names every role and every action", () => {
  expect(columns).toEqual([...roles]);
  expect(lines.map(([action]) => action)).toEqual([...actions]);
});

test("what nobody wrote down is denied", () => {
  expect(mayDo("trainer", "film.publish" as Action)).toBe("never");
});
