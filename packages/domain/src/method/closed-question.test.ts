import { describe, expect, test } from "vitest";
import { isClosedQuestion } from "./closed-question.ts";
import { activatingQuestions } from "./questions.ts";

describe("the hint that a question is closed", () => {
  test.each([
    ["Zie je dat hij lacht?", "nl"],
    ["Vind je dit een mooi moment?", "nl"],
    ["Zie je wat hij doet?", "nl"],
    ["Saar lacht, toch?", "nl"],
    ["heb je dit gezien", "nl"],
    ["Did you notice that?", "en"],
    ["Isn't she sweet?", "en"],
    ["Isn’t she sweet?", "en"],
    ["Do you see what she does?", "en"],
    ["En vind je dat fijn?", "nl"],
    ["Lacht ze wanneer jij lacht?", "nl"],
    ["Kijkt hij naar je omdat je wacht?", "nl"],
    ["Zien jullie dat ook?", "nl"],
    ["Ziet u dat ze wacht?", "nl"],
    ["Oké, en herken je dit?", "nl"],
    ["Zou je willen vertellen wat je ziet?", "nl"],
    ["Was het fijn of juist niet?", "nl"],
    ["Denk je dat Saar weet waar je bent?", "nl"],
    ["She looks when you talk?", "en"],
    ["So, could you tell me how that was?", "en"],
    ["And does he wait?", "en"],
    ["Haven’t you seen who came in?", "en"],
    ["did you see that", "en"],
  ] as const)("%s", (text, language) => {
    expect(isClosedQuestion(text, language)).toBe(true);
  });

  test.each([
    ["Wat doet Saar hier?", "nl"],
    ["En wat doe jij dan?", "nl"],
    ["Op welk moment kijkt hij je aan?", "nl"],
    ["Waaraan merk je dat?", "nl"],
    ["Zie je dat? Wat doet hij dan?", "nl"],
    ["Vertel eens iets over dit moment.", "nl"],
    ["At which moment does she look at you?", "en"],
    ["Met wie kijkt hij mee?", "nl"],
    ["Nou, en hoe vaak gebeurt dit thuis?", "nl"],
    ["Als je dit zo ziet, wat valt je dan op?", "nl"],
    ["Toen Saar wees wat deed jij?", "nl"],
    ["Noor, wat zie jij?", "nl"],
    ["Noor wat zie jij?", "nl"],
    ["Saar doet hier wat?", "nl"],
    ["Wat heeft Saar nodig, als je dit ziet?", "nl"],
    ["Denk eens aan gisteren.", "nl"],
    ["Kijk naar haar handen.", "nl"],
    ["Tell me what you see.", "en"],
    ["What’s your child doing?", "en"],
    ["Who's looking at whom?", "en"],
    ["In what way does that help?", "en"],
    ["And so how does he ask for it?", "en"],
    ["After she points what do you do?", "en"],
    ["", "nl"],
    [" ?", "nl"],
  ] as const)("not for: %s", (text, language) => {
    expect(isClosedQuestion(text, language)).toBe(false);
  });
});

describe("the activating questions", () => {
  test.each(activatingQuestions)("$intent is open in every form", ({ nl, nlU, en }) => {
    expect(isClosedQuestion(nl, "nl")).toBe(false);
    expect(isClosedQuestion(nlU, "nl")).toBe(false);
    expect(isClosedQuestion(en, "en")).toBe(false);
  });

  test("the je form never says u, and the u form says je only to a child", () => {
    for (const { intent, nl, nlU } of activatingQuestions) {
      expect(nl).not.toMatch(/\b(u|uw)\b/u);
      expect(/\b(je|jij|jou|jouw)\b/u.test(nlU)).toBe(intent === "FILMED_CHILD");
    }
  });

  test("each intent occurs once", () => {
    expect(new Set(activatingQuestions.map((question) => question.intent)).size).toBe(
      activatingQuestions.length,
    );
  });
});
