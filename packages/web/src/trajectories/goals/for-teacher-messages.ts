import { defineMessages } from "../../platform/language.ts";
import { goalWordsEn } from "./messages-en.ts";
import { goalWordsNl } from "./messages-nl.ts";

/** The words of goals and scores where a teacher is the client: whatever says "parent" there says "teacher" here. */
export const goalMessagesForTeacher = defineMessages({
  nl: {
    ...goalWordsNl,
    question: {
      ...goalWordsNl.question,
      none: "Er is nog geen vraag van de leerkracht.",
      help: "Maak de vraag kleiner, tot iets dat je kunt zien. Bijvoorbeeld: wanneer kijkt het kind, en wat doet de leerkracht dan?",
    },
    goals: {
      ...goalWordsNl.goals,
      title: "Doelen van de leerkracht",
      none: "Hier komen de doelen van de leerkracht, in eigen woorden. Hooguit drie tegelijk.",
    },
    measuring: {
      ...goalWordsNl.measuring,
      intro: "De leerkracht geeft eigen cijfers. Een oud cijfer blijft altijd staan.",
      day: "Op welke dag gaf de leerkracht de cijfers?",
      noGoals: "De leerkracht heeft nog geen doel.",
    },
    history: {
      ...goalWordsNl.history,
      columns: { ...goalWordsNl.history.columns, who: "Leerkracht" },
    },
    attainment: {
      ...goalWordsNl.attainment,
      intro:
        "T = 50 als alles ging zoals verwacht. Alleen doelen met treden tellen mee. De leerkracht ziet dit getal niet.",
      columns: { ...goalWordsNl.attainment.columns, who: "Leerkracht" },
    },
    form: {
      ...goalWordsNl.form,
      quote: "Wat zegt de leerkracht zelf?",
      quoteMissing: "Schrijf op wat de leerkracht zelf zegt",
      wordsHelp:
        "Zeg wat de leerkracht gaat doen. Dat kun je zien in een film. Bijvoorbeeld: ik wacht en benoem wat Saar doet.",
      positive: "Dit zegt wat moet stoppen. Wat gaat de leerkracht dan wél doen? Dat is te zien in een film.",
      atZeroHelp: "In woorden van de leerkracht. Bijvoorbeeld: ik bereik haar nooit",
      atTenHelp: "Bijvoorbeeld: ik bereik haar bijna altijd",
    },
    closing: {
      ...goalWordsNl.closing,
      help: "Niets hoeft. Klachten mogen ook: vertel de leerkracht waar dat kan.",
    },
    instruments: {
      ...goalWordsNl.instruments,
      columns: { ...goalWordsNl.instruments.columns, who: "Leerkracht" },
    },
  },
  en: {
    ...goalWordsEn,
    question: {
      ...goalWordsEn.question,
      none: "The teacher has not asked a question yet.",
      help: "Make the question smaller, until it can be seen. For example: when does the child look, and what does the teacher do then?",
    },
    goals: {
      ...goalWordsEn.goals,
      title: "Goals of the teacher",
      none: "The teacher’s goals will be here, in their own words. At most three at a time.",
    },
    measuring: {
      ...goalWordsEn.measuring,
      intro: "The teacher gives their own numbers. An older number always stays.",
      day: "On which day did the teacher give the numbers?",
      noGoals: "The teacher has no goal yet.",
    },
    history: {
      ...goalWordsEn.history,
      columns: { ...goalWordsEn.history.columns, who: "Teacher" },
    },
    attainment: {
      ...goalWordsEn.attainment,
      intro:
        "T = 50 when everything came out as expected. Only goals with steps count. The teacher does not see this number.",
      columns: { ...goalWordsEn.attainment.columns, who: "Teacher" },
    },
    form: {
      ...goalWordsEn.form,
      quote: "What does the teacher say?",
      quoteMissing: "Write down what the teacher says",
      wordsHelp:
        "Say what the teacher will do. That can be seen in a film. For example: I wait and say what Saar does.",
      positive: "This says what should stop. What will the teacher do instead? That can be seen in a film.",
      atZeroHelp: "In the teacher’s words. For example: I never reach her",
      atTenHelp: "For example: I reach her almost always",
    },
    closing: {
      ...goalWordsEn.closing,
      help: "Nothing has to be answered. Complaints are welcome too: tell the teacher where they can go.",
    },
    instruments: {
      ...goalWordsEn.instruments,
      columns: { ...goalWordsEn.instruments.columns, who: "Teacher" },
    },
  },
});
