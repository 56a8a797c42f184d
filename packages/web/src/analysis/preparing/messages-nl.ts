/** Words of choosing and preparing in Dutch. */
export const preparingNl = {
  stepTitle: { watch: "Kijken", code: "Coderen", choose: "Kiezen", ask: "Vragen" },
  next: "Nu:",
  advice: {
    "watch-once": "kijk de film één keer zonder stil te zetten, en schrijf op wat het met je doet.",
    watched: "schrijf je eerste indruk op als die er nog niet staat, en ga dan coderen.",
    "mark-first": "merk wat het kind begint. Dat is een initiatief.",
    "mark-on": "kijk bij elk initiatief wie het ontvangt. Genoeg gezien? Ga dan kiezen.",
    "choose-first": "kies een geslaagd moment. Neem een voorstel, of zet zelf begin en einde.",
    "choose-more": "kies er nog een. Twee tot vier fragmenten werken het best.",
    "too-many": "kies de mooiste vijf, of minder. Zo blijft er tijd om te praten.",
    chosen: "geef elk fragment een titel. Ga dan verder met de vragen.",
    "no-clips": "kies eerst een fragment bij Kiezen.",
    "add-questions": "geef elk fragment een beginvraag.",
    "add-stills": "kies bij elk fragment het beeld waarop je stilzet.",
    ready: "alles staat er. Loop het plan na en zet het klaar.",
  },
  toStep: {
    code: "Verder naar coderen",
    choose: "Verder naar kiezen",
    ask: "Verder naar vragen",
  },
  impression: "Eerste indruk",
  impressionHelp: "Wat valt je op, en wat voel je zelf? Nog zonder codes. Alleen jij leest dit.",
  filmSeen: "Je hebt de film helemaal gezien.",
  filmNotSeen: "De film is op deze computer nog niet helemaal afgespeeld.",
  playFromStart: "Speel vanaf het begin",
  selfCheck: "Loop dit na",
  selfCheckHelp: "Wat open blijft, mag. Schrijf er dan een reden bij.",
};

export type PreparingWords = typeof preparingNl;
