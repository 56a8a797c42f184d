import { defineMessages } from "../../platform/language.ts";

/** The words of the page about concerns for a child's safety. */
export const safetyMessages = defineMessages({
  nl: {
    /** Short on the button, because parents may look along. */
    link: "Veiligheid",
    linkLabel: "Veiligheid: zorgen over een kind",
    title: "Zorgen over veiligheid",
    /** The tab of the browser says nothing about it. */
    tab: "Kennisbank",
    back: "Terug",
    nothingKept:
      "Samenkijken legt nergens vast dat je deze pagina opent. Schrijf je afweging in het dossier van je organisatie, nooit bij het gezin of de aanmelding.",
    now: "Is er nu gevaar?",
    emergency: (number: string) => `Bel ${number}`,
    veiligThuis: (number: string) =>
      `Veilig Thuis, dag en nacht, gratis: ${number}. Advies kan zonder namen.`,
    protocol: "Het protocol van je organisatie",
    openProtocol: "Protocol openen",
    noProtocol:
      "Je organisatie heeft hier nog geen protocol gezet. Vraag je coördinator of aandachtsfunctionaris.",
    steps: "De vijf stappen van de meldcode",
    source: (source: string) => `Bron: ${source}.`,
    edit: "Protocol voor je trainers",
    address: "Adres van het protocol",
    addressHelp: "Bijvoorbeeld een pagina op jullie intranet. Begint met https://",
    words: "Wat moeten trainers eerst weten?",
    wordsHelp: "Bijvoorbeeld wie de aandachtsfunctionaris is en hoe je die bereikt.",
    optional: "(hoeft niet)",
    save: "Protocol bewaren",
    saved: "Bewaard. Trainers zien het als ze deze pagina openen.",
    wrongAddress: "Vul een adres in dat begint met https://, of laat het leeg",
  },
  en: {
    link: "Safety",
    linkLabel: "Safety: concerns about a child",
    title: "Concerns about safety",
    tab: "Guide",
    back: "Back",
    nothingKept:
      "Samenkijken keeps no record anywhere that you open this page. Write your consideration in your organisation’s own file, never with the family or the referral.",
    now: "Is there danger now?",
    emergency: (number) => `Call ${number}`,
    veiligThuis: (number) =>
      `Veilig Thuis, day and night, free of charge: ${number}. Advice is possible without names.`,
    protocol: "Your organisation’s protocol",
    openProtocol: "Open the protocol",
    noProtocol:
      "Your organisation has put no protocol here yet. Ask your coordinator or the officer for child abuse.",
    steps: "The five steps of the reporting code",
    source: (source) => `Source: ${source}.`,
    edit: "Protocol for your trainers",
    address: "Address of the protocol",
    addressHelp: "For example a page of your intranet. Begins with https://",
    words: "What must trainers know first?",
    wordsHelp: "For example who the officer for child abuse is and how to reach them.",
    optional: "(optional)",
    save: "Save the protocol",
    saved: "Saved. Trainers see it when they open this page.",
    wrongAddress: "Enter an address that begins with https://, or leave it empty",
  },
});
