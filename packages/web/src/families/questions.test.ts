import { PersonId } from "@samenkijken/contract/ids";
import type { IsoDate } from "@samenkijken/domain/time/iso-date";
import { expect, test } from "vitest";
import { mainQuestion, questionOfEach } from "./questions.ts";

const mother = PersonId.parse("00000000-0000-4000-8000-000000000001");
const father = PersonId.parse("00000000-0000-4000-8000-000000000002");
const teacher = PersonId.parse("00000000-0000-4000-8000-000000000003");

const asks = (personId: PersonId, quote: string, askedOn: IsoDate) => ({
  id: quote,
  personId,
  quote,
  askedOn,
});

test("of each the newest question, in the order of the family", () => {
  const questions = [
    asks(father, "van vader, eerst", "2026-01-01"),
    asks(mother, "van moeder", "2026-01-02"),
    asks(father, "van vader, later", "2026-01-03"),
  ];
  const asked = { questions, people: [{ id: mother }, { id: father }], school: null };
  expect(questionOfEach(asked).map(({ quote }) => quote)).toEqual(["van moeder", "van vader, later"]);
});

test("a teacher who stands among the people of the family too, as on the pages of school, is told once and first", () => {
  const asked = {
    questions: [asks(mother, "van moeder", "2026-01-02"), asks(teacher, "van de leerkracht", "2026-01-01")],
    people: [{ id: mother }, { id: teacher }],
    school: { people: [{ id: teacher }] },
  };
  expect(questionOfEach(asked).map(({ quote }) => quote)).toEqual(["van de leerkracht", "van moeder"]);
  expect(mainQuestion(asked)?.quote).toBe("van de leerkracht");
});
