import type { ProblemCode } from "./problems.ts";

type Texts = Readonly<Record<ProblemCode, string>>;

/** What each problem says to a person: what happened, what is kept, what to do. A missing one does not compile. */
export const problemTexts = {
  nl: {
    invalid:
      "Er klopt iets niet aan wat is ingevuld. Er is niets veranderd. Kijk de velden na en probeer het opnieuw.",
    "not-signed-in": "Je bent niet (meer) ingelogd. Wat bewaard was, is bewaard. Log in en ga verder.",
    "wrong-origin": "Deze vraag kwam niet van Samenkijken zelf en is geweigerd. Er is niets veranderd.",
    forbidden: "Dit hoort niet bij jouw rol. Er is niets veranderd.",
    "demo-closed": "Inloggen als voorbeeld kan alleen op de computer waar Samenkijken draait.",
    "not-found": "Dit is er niet, of het is niet van jou. Ga terug naar Vandaag.",
    "changed-meanwhile":
      "Intussen is dit ergens anders veranderd. Jouw invoer staat er nog. Bekijk de nieuwe versie en bewaar opnieuw.",
    "consent-missing": "De toestemming om te filmen is niet compleet. Leg die eerst vast.",
    "consent-withdrawn": "De toestemming is ingetrokken. De film is op slot. Bespreek dit met de ouders.",
    "copy-consent-missing":
      "Nog niet iedereen in deze film zei ja tegen een eigen kopie voor het gezin. Leg dat eerst vast bij Toestemming.",
    "clip-too-long": "Dit fragment duurt langer dan tien minuten. Maak het korter; dan kun je het meegeven.",
    "no-custody-holder": "Van een kind is niet bekend wie het gezag heeft. Vul dat eerst in bij het gezin.",
    "id-taken":
      "Dit is al eerder opgeslagen, met een andere inhoud. Er is niets veranderd. Laad de pagina opnieuw.",
    "newer-answer":
      "Er is een nieuwer antwoord van deze persoon. Een ouder antwoord verandert daar niets aan.",
    "closes-before-start":
      "Deze dag ligt voor het begin van het traject. Vul de dag in waarop het is afgerond.",
    "unknown-clip": "Dit fragment hoort niet bij dit gesprek. Er is niets veranderd.",
    "unknown-person": "Deze persoon hoort niet bij dit gezin. Er is niets veranderd.",
    "other-codes":
      "Die versie heeft andere codes, en er is al gecodeerd. Er is niets veranderd. Dit traject blijft op zijn eigen versie.",
    "ends-before-set":
      "Een doel kan niet eindigen voordat het is gesteld. Er is niets veranderd. Kies een latere dag.",
    "programme-not-sound":
      "Dit programma kan zo niet gepubliceerd worden. Er is niets veranderd. Kijk wat er nog niet klopt.",
    "unknown-programme": "Dit programma is hier niet bekend. Kies een programma uit de lijst.",
    "unknown-consent-text": "Deze toestemmingstekst is niet bekend. Laad de pagina opnieuw en kies opnieuw.",
    "unknown-question": "Deze vraag hoort niet bij dit traject. Er is niets veranderd.",
    "unknown-goal": "Dit doel hoort niet bij dit traject, of niet bij deze ouder. Er is niets veranderd.",
    "three-goals": "Er zijn al drie doelen. Kies welk doel stopt; het blijft te lezen bij eerdere doelen.",
    "goal-ended": "Dit doel is al afgesloten. Er is niets veranderd.",
    "goal-scored":
      "Dit doel is al gescoord. Zijn schaal kan niet meer veranderen, anders passen de cijfers niet meer bij elkaar. Sluit het af en maak een nieuw doel.",
    "outside-scale": "Deze score past niet bij deze vragenlijst. Kijk de score en het aantal antwoorden na.",
    "date-in-future": "Deze datum ligt in de toekomst. Vul de dag in waarop het gebeurde.",
    "trajectory-closed": "Dit traject is afgerond en kan niet meer veranderen.",
    "trajectory-running": "Er loopt al een traject voor dit gezin.",
    "cycle-out-of-order": "Deze stap is nog niet aan de beurt. Maak eerst de vorige stap af.",
    "film-exists-in-cycle": "Bij deze stap hoort al een film. Er is niets veranderd.",
    "film-not-ready": "De film wordt nog klaargemaakt. Wacht tot hij klaar is.",
    "film-not-refused": "Deze film hoeft niet opnieuw. Er is niets veranderd.",
    "film-not-in":
      "Deze film is nog niet helemaal binnen. Wat binnen is, is bewaard. Ga verder met uploaden.",
    "film-erased":
      "Deze film is gewist. Hij kan niet meer worden bekeken. Wat erover is opgeschreven, staat er nog.",
    "fetch-back-ended":
      "Terughalen kan tot zeven dagen nadat een film is geweigerd. Die tijd is voorbij; het bestand is gewist.",
    "same-film":
      "Deze film staat al bij dit gezin. Er is niets verstuurd. Kies een andere film, of stuur hem toch.",
    "too-many-uploads":
      "Er zijn al twintig films onderweg die nog niet binnen zijn. Maak er eerst een af, of wis er een.",
    "film-too-large": "Deze film is groter dan 10 GB. Hij staat nog op je camera. Kies een kortere film.",
    "grant-ended": "De tijd om deze film te zien is voorbij. Open de film opnieuw.",
    "does-not-fit":
      "Deze wijziging past niet meer bij wat er staat. Jouw invoer staat er nog. Laad de analyse opnieuw.",
    "unknown-code": "Deze code hoort niet bij dit programma. Er is niets veranderd.",
    "unknown-element": "Dit onderdeel hoort niet bij deze code. Er is niets veranderd.",
    "unknown-track": "Deze persoon is niet in beeld bij deze film. Er is niets veranderd.",
    "outside-film": "Dit moment valt buiten de film. Er is niets veranderd.",
    "plan-not-ready": "Het plan voor terugkijken is nog niet klaar. Kies fragmenten en vragen.",
    "reason-needed": "Dit wijkt af van de methode. Dat mag. Schrijf er een reden bij.",
    "look-back-ended": "Dit gesprek is al afgerond. Er is niets veranderd.",
    "no-such-working-point":
      "Bij dat eerdere gesprek over deze film hoort geen werkpunt. Er is niets veranderd.",
    "sensitive-clip":
      "Van een gevoelig fragment wordt geen foto gemaakt en geen kopie meegegeven. Er is niets veranderd. Kies een ander moment.",
    "disk-full":
      "De schijf van Samenkijken is vol. Wat bewaard was, is bewaard. Maak ruimte; daarna gaat het vanzelf verder.",
    "too-many-requests": "Er kwamen te veel vragen tegelijk. Wacht even en probeer het opnieuw.",
    "too-large": "Dit is te groot om in één keer te versturen. Er is niets veranderd.",
    failed: "Er ging iets mis bij ons. Wat bewaard was, is bewaard. Probeer het opnieuw.",
  },
  en: {
    invalid: "Something in the form is not right. Nothing has changed. Check the fields and try again.",
    "not-signed-in": "You are not signed in (any more). What was saved is saved. Sign in and go on.",
    "wrong-origin": "This request did not come from Samenkijken itself and was refused. Nothing has changed.",
    forbidden: "This does not belong to your role. Nothing has changed.",
    "demo-closed": "Signing in as an example works only on the computer that runs Samenkijken.",
    "not-found": "This does not exist, or it is not yours. Go back to Today.",
    "changed-meanwhile":
      "This was changed elsewhere meanwhile. Your input is still here. Look at the newer version and save again.",
    "consent-missing": "The consent to film is not complete. Record it first.",
    "consent-withdrawn": "The consent was withdrawn. The film is locked. Talk about it with the parents.",
    "copy-consent-missing":
      "Not everyone in this film has agreed to a copy for the family. Record that first under Consent.",
    "clip-too-long": "This clip is longer than ten minutes. Make it shorter; then you can give it along.",
    "no-custody-holder": "For one child it is not known who has custody. Fill that in with the family first.",
    "id-taken": "This was saved before, with other contents. Nothing has changed. Reload the page.",
    "newer-answer": "There is a newer answer of this person. An older answer does not change it.",
    "closes-before-start":
      "This day lies before the start of the trajectory. Fill in the day on which it was closed.",
    "unknown-clip": "This clip does not belong to this talk. Nothing has changed.",
    "unknown-person": "This person does not belong to this family. Nothing has changed.",
    "other-codes":
      "That version has other codes, and films are coded already. Nothing has changed. This trajectory stays on its own version.",
    "ends-before-set": "A goal cannot end before it was set. Nothing has changed. Choose a later day.",
    "programme-not-sound":
      "This programme cannot be published like this. Nothing has changed. See what is not right yet.",
    "unknown-programme": "This programme is not known here. Choose one from the list.",
    "unknown-consent-text": "This consent text is not known. Reload the page and choose again.",
    "unknown-question": "This question does not belong to this trajectory. Nothing has changed.",
    "unknown-goal":
      "This goal does not belong to this trajectory, or not to this parent. Nothing has changed.",
    "three-goals":
      "There are three goals already. Choose which one ends; it can still be read among earlier goals.",
    "goal-ended": "This goal has been ended already. Nothing has changed.",
    "goal-scored":
      "This goal has been scored. Its scale cannot change any more, else the numbers no longer belong together. End it and make a new goal.",
    "outside-scale": "This score does not fit this questionnaire. Check the score and the number of answers.",
    "date-in-future": "This date is in the future. Fill in the day on which it happened.",
    "trajectory-closed": "This trajectory is closed and cannot change any more.",
    "trajectory-running": "A trajectory is already running for this family.",
    "cycle-out-of-order": "It is not this step's turn yet. Finish the step before it.",
    "film-exists-in-cycle": "This step already has a film. Nothing has changed.",
    "film-not-ready": "The film is still being prepared. Wait until it is ready.",
    "film-not-refused": "This film does not need another try. Nothing has changed.",
    "film-not-in": "This film has not come in completely yet. What came in is kept. Go on uploading.",
    "film-erased":
      "This film was erased. It cannot be seen any more. What was written about it is still here.",
    "fetch-back-ended":
      "Fetching back works until seven days after a film was refused. That time has passed; the file was erased.",
    "same-film":
      "This family already has this film. Nothing was sent. Choose another film, or send it all the same.",
    "too-many-uploads":
      "Twenty films are under way that have not come in yet. Finish one first, or erase one.",
    "film-too-large": "This film is larger than 10 GB. It is still on your camera. Choose a shorter one.",
    "grant-ended": "The time to see this film has passed. Open the film again.",
    "does-not-fit":
      "This change no longer fits what is there. Your input is still here. Reload the analysis.",
    "unknown-code": "This code does not belong to this programme. Nothing has changed.",
    "unknown-element": "This element does not belong to this code. Nothing has changed.",
    "unknown-track": "This person is not in the picture of this film. Nothing has changed.",
    "outside-film": "This moment lies outside the film. Nothing has changed.",
    "plan-not-ready": "The plan for the look-back is not ready yet. Choose clips and questions.",
    "reason-needed": "This differs from the method. That is allowed. Write down a reason.",
    "look-back-ended": "This talk is already closed. Nothing has changed.",
    "no-such-working-point": "That earlier talk about this film has no working point. Nothing has changed.",
    "sensitive-clip":
      "No photo is made of a sensitive fragment, and no copy is given. Nothing has changed. Choose another moment.",
    "disk-full":
      "The disk of Samenkijken is full. What was saved is saved. Make room; then it goes on by itself.",
    "too-many-requests": "Too many requests at once. Wait a moment and try again.",
    "too-large": "This is too large to send at once. Nothing has changed.",
    failed: "Something went wrong on our side. What was saved is saved. Try again.",
  },
} as const satisfies Record<"nl" | "en", Texts>;
