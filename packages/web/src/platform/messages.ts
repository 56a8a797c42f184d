import { defineMessages } from "./language.ts";

export const platformMessages = defineMessages({
  nl: {
    offline: "Zonder internet. Wat bewaard was, is bewaard. Het gaat verder zodra er verbinding is.",
    again: "Opnieuw proberen",
    loading: "Even geduld, het komt eraan.",
    requestId: (id: string) => `Nummer voor de beheerder: ${id}`,
  },
  en: {
    offline: "No internet. What was saved is saved. It goes on as soon as there is a connection.",
    again: "Try again",
    loading: "One moment, it is coming.",
    requestId: (id: string) => `Number for your administrator: ${id}`,
  },
});
