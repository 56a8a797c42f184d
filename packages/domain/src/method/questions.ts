import type { ActivatingQuestion } from "../programmes/content.ts";

const source = { nl: "Eigen woorden, versie 2", en: "Own wording, version 2" };

function question(intent: string, nl: string, nlU: string, en: string): ActivatingQuestion {
  return { intent, nl, nlU, en, source, verified: false };
}

/** The activating questions (activerende vragen) of the look-back, from looking to taking along. */
export const activatingQuestions: readonly ActivatingQuestion[] = [
  question("OPEN_OBSERVE", "Wat zie je gebeuren?", "Wat ziet u gebeuren?", "What do you see happening?"),
  question(
    "CHILD_INITIATIVE",
    "Wat begint je kind hier?",
    "Wat begint uw kind hier?",
    "What does your child start here?",
  ),
  question(
    "CHILD_VIEW",
    "Wat zou je kind hier willen zeggen?",
    "Wat zou uw kind hier willen zeggen?",
    "What might your child want to say here?",
  ),
  question(
    "PARENT_ACTION",
    "Wat doe je op dat moment?",
    "Wat doet u op dat moment?",
    "What do you do at that moment?",
  ),
  question("EFFECT", "Wat doet je kind daarna?", "Wat doet uw kind daarna?", "What does your child do next?"),
  question(
    "DETAIL",
    "Kijk eens naar de ogen en de handen. Wat valt je op?",
    "Kijkt u eens naar de ogen en de handen. Wat valt u op?",
    "Look at the eyes and the hands. What do you notice?",
  ),
  question(
    "FEELING",
    "Hoe is het voor jou om dit te zien?",
    "Hoe is het voor u om dit te zien?",
    "What is it like for you to see this?",
  ),
  question(
    "STRENGTH",
    "Wat deed je waardoor dit lukte?",
    "Wat deed u waardoor dit lukte?",
    "What did you do that made this work?",
  ),
  question(
    "EXCEPTION",
    "Wanneer gaat het thuis ook zo?",
    "Wanneer gaat het thuis ook zo?",
    "When else does it go like this at home?",
  ),
  question(
    "DIFFERENCE",
    "Wat is hier anders dan eerst?",
    "Wat is hier anders dan eerst?",
    "What is different here from before?",
  ),
  question(
    "MEANING",
    "Wat betekent dit voor je kind?",
    "Wat betekent dit voor uw kind?",
    "What does this mean for your child?",
  ),
  question(
    "LINK_QUESTION",
    "Wat zegt dit over je vraag?",
    "Wat zegt dit over uw vraag?",
    "What does this say about your question?",
  ),
  question(
    "TRANSFER",
    "Waar wil je dit vaker doen?",
    "Waar wilt u dit vaker doen?",
    "Where would you like to do this more often?",
  ),
  question(
    "WORKING_POINT",
    "Wat neem je mee tot de volgende keer?",
    "Wat neemt u mee tot de volgende keer?",
    "What will you take with you until next time?",
  ),
  question(
    "SCALE",
    "Welk cijfer geef je het nu? Wat maakt het geen punt lager?",
    "Welk cijfer geeft u het nu? Wat maakt het geen punt lager?",
    "What number do you give it now? What keeps it from being one lower?",
  ),
  question(
    "FOLLOW_FOCUS",
    "Waar kijkt je kind naar? En waar kijk jij naar?",
    "Waar kijkt uw kind naar? En waar kijkt u naar?",
    "What is your child looking at? And what are you looking at?",
  ),
  question(
    "NAMING",
    "Wat zeg je hier? Wat doet je kind als het dat hoort?",
    "Wat zegt u hier? Wat doet uw kind als het dat hoort?",
    "What do you say here? What does your child do on hearing it?",
  ),
  question(
    "TURNS",
    "Hoe gaat de beurt hier heen en weer?",
    "Hoe gaat de beurt hier heen en weer?",
    "How do turns go back and forth here?",
  ),
  question(
    "PAUSE",
    "Waaraan zie je dat je kind even rust wil? Wat doe jij dan?",
    "Waaraan ziet u dat uw kind even rust wil? Wat doet u dan?",
    "How do you see that your child wants a pause? What do you do then?",
  ),
  question(
    "GUIDING",
    "Hoe laat je je kind weten wat er gaat gebeuren?",
    "Hoe laat u uw kind weten wat er gaat gebeuren?",
    "How do you let your child know what is going to happen?",
  ),
  question(
    "AGREEING",
    "Hoe komen jullie hier samen uit?",
    "Hoe komen jullie hier samen uit?",
    "How do you work this out together here?",
  ),
  question(
    "PARTNER",
    "Wat zie je je partner hier doen?",
    "Wat ziet u uw partner hier doen?",
    "What do you see your partner do here?",
  ),
  question(
    "FILMED_CHILD",
    "Wat vind je zelf mooi om te zien?",
    "Wat vind je zelf mooi om te zien?",
    "What do you like to see yourself?",
  ),
  question(
    "TEACHER",
    "Wat heeft dit kind in de groep nodig, als je dit ziet?",
    "Wat heeft dit kind in de groep nodig, als u dit ziet?",
    "What does this child need in the group, as you see here?",
  ),
];
