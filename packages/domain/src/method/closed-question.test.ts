import { describe, expect, test } from "vitest";
import { isClosedQuestion } from "./closed-question.ts";
import { activatingQuestions } from "./questions.ts";

describe("the hint that a question is closed", () => {
  test.each([
    "Zie je dat hij lacht?",
    "Vind je dit een mooi moment?",
    "Zie je wat hij doet?",
    "Saar lacht, toch?",
    "heb je dit gezien",
    "Did you notice that?",
    "Isn't she sweet?",
    "Isn’t she sweet?",
    "Do you see what she does?",
    "En vind je dat fijn?",
    "Lacht ze wanneer jij lacht?",
    "Kijkt hij naar je omdat je wacht?",
    "Zien jullie dat ook?",
    "Ziet u dat ze wacht?",
    "Oké, en herken je dit?",
    "Zou je willen vertellen wat je ziet?",
    "Was het fijn of juist niet?",
    "Denk je dat Saar weet waar je bent?",
    "She looks when you talk?",
    "So, could you tell me how that was?",
    "And does he wait?",
    "Haven’t you seen who came in?",
    "did you see that",
  ])("%s", (text) => {
    expect(isClosedQuestion(text)).toBe(true);
  });

  test.each([
    "Wat doet Saar hier?",
    "En wat doe jij dan?",
    "Op welk moment kijkt hij je aan?",
    "Waaraan merk je dat?",
    "Zie je dat? Wat doet hij dan?",
    "Vertel eens iets over dit moment.",
    "At which moment does she look at you?",
    "Met wie kijkt hij mee?",
    "Nou, en hoe vaak gebeurt dit thuis?",
    "Als je dit zo ziet, wat valt je dan op?",
    "Toen Saar wees wat deed jij?",
    "Noor, wat zie jij?",
    "Noor wat zie jij?",
    "Saar doet hier wat?",
    "Wat heeft Saar nodig, als je dit ziet?",
    "Denk eens aan gisteren.",
    "Kijk naar haar handen.",
    "Tell me what you see.",
    "What’s your child doing?",
    "Who's looking at whom?",
    "In what way does that help?",
    "And so how does he ask for it?",
    "After she points what do you do?",
    "",
    " ?",
  ])("not for: %s", (text) => {
    expect(isClosedQuestion(text)).toBe(false);
  });
});

describe("the activating questions", () => {
  test.each(activatingQuestions)("$intent is open in every form", ({ nl, nlU, en }) => {
    expect(isClosedQuestion(nl)).toBe(false);
    expect(isClosedQuestion(nlU)).toBe(false);
    expect(isClosedQuestion(en)).toBe(false);
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
