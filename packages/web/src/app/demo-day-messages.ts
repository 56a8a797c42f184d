import { defineMessages } from "../platform/language.ts";

export const demoDayMessages = defineMessages({
  nl: {
    practice: "Oefenomgeving",
    moved: "Oefenomgeving, andere dag",
    itIs: (day: string) => `Het is vandaag ${day}`,
    title: "Welke dag is het?",
    intro:
      "Dit is een oefenomgeving met verzonnen gezinnen. Kies een andere dag en kijk wat er dan aan de beurt is. Wat je doet, blijft staan, ook als je teruggaat. Het logboek houdt de echte tijd aan.",
    week: "Een week later",
    month: "Een maand later",
    halfYear: "Een half jaar later",
    day: "Of kies een dag",
    choose: "Deze dag kiezen",
    back: "Terug naar de echte dag",
    cancel: "Niets veranderen",
    dates: { day: "Dag", month: "Maand", year: "Jaar", pick: "Kies in de kalender" },
  },
  en: {
    practice: "Practice environment",
    moved: "Practice environment, another day",
    itIs: (day) => `Today it is ${day}`,
    title: "Which day is it?",
    intro:
      "This is a practice environment with invented families. Choose another day and see what comes up then. What you do stays, also when you go back. The log keeps to the real time.",
    week: "A week later",
    month: "A month later",
    halfYear: "Half a year later",
    day: "Or choose a day",
    choose: "Choose this day",
    back: "Back to the real day",
    cancel: "Change nothing",
    dates: { day: "Day", month: "Month", year: "Year", pick: "Choose in the calendar" },
  },
});
