import type { ActivatingQuestion, Fitting } from "../programmes/content.ts";
import { ownWords as source } from "./wording.ts";

function question(intent: string, nl: string, nlU: string, en: string): ActivatingQuestion {
  return { intent, nl, nlU, en, source, verified: false };
}

/** The activating questions for a teacher who looks back at a film of the group (video-interactiebegeleiding). */
export const teacherQuestions: readonly ActivatingQuestion[] = [
  question("OPEN_OBSERVE", "Wat zie je gebeuren?", "Wat ziet u gebeuren?", "What do you see happening?"),
  question(
    "CHILD_INITIATIVE",
    "Wat begint dit kind hier?",
    "Wat begint dit kind hier?",
    "What does this child start here?",
  ),
  question(
    "CHILD_VIEW",
    "Wat zou dit kind hier willen zeggen?",
    "Wat zou dit kind hier willen zeggen?",
    "What might this child want to say here?",
  ),
  question(
    "TEACHER_ACTION",
    "Wat doe je op dat moment?",
    "Wat doet u op dat moment?",
    "What do you do at that moment?",
  ),
  question(
    "EFFECT",
    "Wat doet het kind daarna?",
    "Wat doet het kind daarna?",
    "What does the child do next?",
  ),
  question(
    "DETAIL",
    "Kijk eens naar de ogen en de handen. Wat valt je op?",
    "Kijkt u eens naar de ogen en de handen. Wat valt u op?",
    "Look at the eyes and the hands. What do you notice?",
  ),
  question(
    "TEACHER",
    "Wat heeft dit kind in de groep nodig, als je dit ziet?",
    "Wat heeft dit kind in de groep nodig, als u dit ziet?",
    "What does this child need in the group, as you see here?",
  ),
  question(
    "GROUP",
    "Wie krijgt hier de beurt? Wat doet dit kind dan?",
    "Wie krijgt hier de beurt? Wat doet dit kind dan?",
    "Who gets the turn here? What does this child do then?",
  ),
  question(
    "GUIDING",
    "Hoe laat je het kind weten wat er gaat gebeuren?",
    "Hoe laat u het kind weten wat er gaat gebeuren?",
    "How do you let the child know what is going to happen?",
  ),
  question(
    "NAMING",
    "Wat zeg je hier? Wat doet het kind als het dat hoort?",
    "Wat zegt u hier? Wat doet het kind als het dat hoort?",
    "What do you say here? What does the child do on hearing it?",
  ),
  question(
    "STRENGTH",
    "Wat deed je waardoor dit lukte?",
    "Wat deed u waardoor dit lukte?",
    "What did you do that made this work?",
  ),
  question(
    "EXCEPTION",
    "Wanneer gaat het in de groep ook zo?",
    "Wanneer gaat het in de groep ook zo?",
    "When else does it go like this in the group?",
  ),
  question(
    "DIFFERENCE",
    "Wat is hier anders dan eerst?",
    "Wat is hier anders dan eerst?",
    "What is different here from before?",
  ),
  question(
    "LINK_QUESTION",
    "Wat zegt dit over je vraag?",
    "Wat zegt dit over uw vraag?",
    "What does this say about your question?",
  ),
  question(
    "TRANSFER",
    "Waar in de dag wil je dit vaker doen?",
    "Waar in de dag wilt u dit vaker doen?",
    "Where in the day would you like to do this more often?",
  ),
  question(
    "WORKING_POINT",
    "Wat neem je mee tot de volgende keer?",
    "Wat neemt u mee tot de volgende keer?",
    "What will you take with you until next time?",
  ),
];

/** Which of these fit what a code is about, the nearest first. */
export const teacherFitting: Fitting = {
  always: "OPEN_OBSERVE",
  workingPoint: "EXCEPTION",
  byCode: {
    ATTENTION: ["DETAIL", "CHILD_VIEW"],
    INITIATIVE: ["CHILD_INITIATIVE", "CHILD_VIEW"],
    FOLLOW: ["TEACHER_ACTION", "EFFECT"],
    RECEIVE: ["TEACHER_ACTION", "EFFECT"],
    NAME: ["NAMING", "EFFECT"],
    TURN: ["GROUP", "EFFECT"],
    DISCUSS: ["GROUP", "STRENGTH"],
    GUIDE: ["GUIDING", "STRENGTH"],
    CONFLICT: ["TEACHER", "DIFFERENCE"],
  },
  further: ["DETAIL", "TEACHER_ACTION", "EFFECT", "STRENGTH", "TEACHER"],
};
