import type { PreparingWords } from "./messages-nl.ts";

/** Words of choosing and preparing in English. */
export const preparingEn: PreparingWords = {
  stepTitle: { watch: "Watch", code: "Code", choose: "Choose", ask: "Ask" },
  next: "Now:",
  advice: {
    "watch-once": "watch the film once without pausing, and write down what it does to you.",
    watched: "write down your first impression if it is not there yet, then go and code.",
    "mark-first": "mark what the child starts. That is an initiative.",
    "mark-on": "look who receives each initiative. Seen enough? Then go and choose.",
    "choose-first": "choose a moment that went well. Take a suggestion, or set in and out yourself.",
    "choose-more": "choose one more. Two to four clips work best.",
    "too-many": "choose the best five, or fewer. That leaves time to talk.",
    chosen: "give each clip a title. Then go on to the questions.",
    "no-clips": "choose a clip first, under Choose.",
    "add-questions": "give each clip an opening question.",
    "add-stills": "choose the picture to freeze on for each clip.",
    ready: "everything is there. Go through the plan and mark it ready.",
  },
  toStep: {
    code: "On to coding",
    choose: "On to choosing",
    ask: "On to the questions",
  },
  impression: "First impression",
  impressionHelp: "What do you notice, and what do you feel yourself? No codes yet. Only you read this.",
  filmSeen: "You have seen the whole film.",
  filmNotSeen: "The film has not been played to the end on this computer yet.",
  playFromStart: "Play from the start",
  selfCheck: "Go through this",
  selfCheckHelp: "What stays open may. Then write down a reason.",
};
