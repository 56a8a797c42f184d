import { defineMessages } from "../platform/language.ts";

export const organisationMessages = defineMessages({
  nl: {
    title: "Inloggen",
    product: "Samenkijken",
    lead: "Dit is de voorbeeldopstelling. Kies als wie je wilt kijken. Alle gezinnen hierin zijn verzonnen.",
    choose: "Wie ben je?",
    roles: {
      trainer: "Trainer",
      supervisor: "Supervisor",
      coordinator: "Coördinator",
      "method-owner": "Methode-eigenaar",
    },
    at: (role: string, organisation: string) => `${role} bij ${organisation}`,
    signIn: "Inloggen",
    chooseSomeone: "Kies een naam",
    wrong: "Er klopt iets niet",
    nobody: "Er staat hier nog niemand. Start de voorbeeldopstelling opnieuw.",
  },
  en: {
    title: "Sign in",
    product: "Samenkijken",
    lead: "This is the example set-up. Choose as whom you want to look. All families in it are made up.",
    choose: "Who are you?",
    roles: {
      trainer: "Trainer",
      supervisor: "Supervisor",
      coordinator: "Coordinator",
      "method-owner": "Method owner",
    },
    at: (role, organisation) => `${role} at ${organisation}`,
    signIn: "Sign in",
    chooseSomeone: "Choose a name",
    wrong: "Something is not right",
    nobody: "There is nobody here yet. Start the example set-up again.",
  },
});
