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
    "demo-closed":
      "Dit kan alleen in de oefenomgeving, op de computer waar Samenkijken draait. Er is niets veranderd.",
    "not-found": "Dit is er niet, of het is niet van jou. Ga terug naar Vandaag.",
    "changed-meanwhile":
      "Intussen is dit ergens anders veranderd. Jouw invoer staat er nog. Bekijk de nieuwe versie en bewaar opnieuw.",
    "consent-missing":
      "De toestemming om te filmen is niet compleet. Er is niets veranderd. Leg die eerst vast.",
    "consent-withdrawn":
      "De toestemming is ingetrokken. De film is op slot; wat erover is opgeschreven, staat er nog. Bespreek dit met de ouders.",
    "copy-consent-missing":
      "Nog niet iedereen in deze film zei ja tegen een eigen kopie voor het gezin. Leg dat eerst vast bij Toestemming.",
    "clip-too-long": "Dit fragment duurt langer dan tien minuten. Maak het korter; dan kun je het meegeven.",
    "no-custody-holder":
      "Van een kind is niet bekend wie het gezag heeft. Er is niets veranderd. Vul dat eerst in bij het gezin.",
    "id-taken":
      "Dit is al eerder opgeslagen, met een andere inhoud. Er is niets veranderd. Laad de pagina opnieuw.",
    "newer-answer":
      "Er is een nieuwer antwoord van deze persoon, en dat blijft staan. Zegt deze persoon nu iets anders, vul dan de dag van vandaag in.",
    "no-yes-to-withdraw":
      "Deze persoon heeft hier geen ja op gezegd, dus er is niets om in te trekken. Er is niets veranderd.",
    "before-start":
      "Deze dag ligt voor het begin van het traject. Er is niets veranderd. Kies een latere dag.",
    "before-closing":
      "Op deze dag was het traject nog niet afgerond. Er is niets veranderd. Kies de dag van de afronding of een latere.",
    "before-pause":
      "Deze dag ligt voor het begin van de pauze. Er is niets veranderd. Kies die dag of een latere.",
    "pause-overlaps":
      "Op deze dag stond het traject al stil. Er is niets veranderd. Kies de dag waarop het verder ging, of een latere.",
    "before-school-asked":
      "Deze dag ligt voor de vraag van de leerkracht. Er is niets veranderd. Kies een latere dag.",
    "close-instead":
      "In dit programma zijn de stappen op school het hele traject. Er is niets veranderd. Rond het traject af.",
    "unknown-clip": "Dit fragment hoort niet bij dit gesprek. Er is niets veranderd.",
    "unknown-person": "Deze persoon hoort niet bij dit gezin. Er is niets veranderd.",
    "other-codes":
      "Die versie heeft andere codes, en er is al gecodeerd. Er is niets veranderd. Dit traject blijft op zijn eigen versie.",
    "ends-before-set":
      "Een doel kan niet eindigen voordat het is gesteld. Er is niets veranderd. Kies een latere dag.",
    "programme-not-sound":
      "Dit programma kan zo niet gepubliceerd worden. Er is niets veranderd. Kijk wat er nog niet klopt.",
    "unknown-appointment": "Deze afspraak hoort niet bij dit gezin. Er is niets veranderd.",
    "appointment-ended":
      "Deze afspraak is al veranderd of afgelopen. Er is niets veranderd. Kijk in de agenda.",
    "no-trajectory":
      "Voor dit gezin loopt nog geen traject. Er is niets veranderd. Plan eerst de kennismaking.",
    "look-back-before-film": "Terugkijken kan niet voor de film. Er is niets veranderd. Kies een latere dag.",
    "date-in-past": "Deze dag is al voorbij. Er is niets veranderd. Kies een dag die nog komt.",
    "unknown-programme":
      "Dit programma is hier niet bekend. Er is niets veranderd. Kies een programma uit de lijst.",
    "unknown-consent-text":
      "Deze toestemmingstekst is niet bekend. Er is niets veranderd. Laad de pagina opnieuw en kies opnieuw.",
    "unknown-question": "Deze vraag hoort niet bij dit traject. Er is niets veranderd.",
    "unknown-goal": "Dit doel hoort niet bij dit traject, of niet bij deze ouder. Er is niets veranderd.",
    "three-goals": "Er zijn al drie doelen. Kies welk doel stopt; het blijft te lezen bij eerdere doelen.",
    "goal-ended": "Dit doel is al afgesloten. Er is niets veranderd.",
    "goal-scored":
      "Dit doel is al gescoord. Zijn schaal kan niet meer veranderen, anders passen de cijfers niet meer bij elkaar. Sluit het af en maak een nieuw doel.",
    "outside-scale":
      "Deze score past niet bij deze vragenlijst. Er is niets veranderd. Kijk de score en het aantal antwoorden na.",
    "date-in-future":
      "Deze datum ligt in de toekomst. Er is niets veranderd. Vul de dag in waarop het gebeurde.",
    "referral-over":
      "Deze aanmelding is intussen gestart of afgesloten. Er is niets veranderd. Laad de pagina opnieuw om te zien wat er gebeurde.",
    "unknown-consideration":
      "Deze overweging hoort niet in een aanmelding. Er is niets veranderd. Laad de pagina opnieuw.",
    "unknown-trainer":
      "Deze persoon is geen trainer van je organisatie. Er is niets veranderd. Kies een trainer uit de lijst.",
    "trajectory-closed":
      "Dit traject is afgerond. Er is niets veranderd. Was dat een vergissing, neem het afronden dan terug.",
    "trajectory-running": "Er loopt al een traject voor dit gezin. Er is niets veranderd. Rond dat eerst af.",
    "newer-trajectory":
      "Na dit traject is er nog een geweest. Er is niets veranderd. Wat nu nodig is, begint met een nieuw traject.",
    "trajectory-archived":
      "Dit traject ligt in het archief. Alles blijft te lezen, en er verandert niets meer. Een coördinator kan het terughalen.",
    "not-archived": "Dit traject ligt niet in het archief. Er is niets veranderd.",
    "already-paused": "Dit traject staat al stil. Er is niets veranderd.",
    "not-paused": "Dit traject staat niet stil. Er is niets veranderd.",
    "step-not-of-choice": "Deze stap kan niet worden overgeslagen of vooraan gezet. Er is niets veranderd.",
    "follow-up-open":
      "De follow-up is nog niet gedaan. Leg eerst vast hoe die ging, of waarom die niet kon. Daarna kan het traject naar het archief.",
    "follow-up-done": "De follow-up is al gedaan. Er is niets veranderd.",
    "same-trainer": "Dit gezin is al van deze trainer. Er is niets veranderd.",
    "trainer-since-too-early":
      "Op deze dag had het gezin nog een eerdere trainer, of was er nog geen kind. Er is niets veranderd. Kies een latere dag.",
    "cycle-out-of-order":
      "Deze stap is nog niet aan de beurt. Er is niets veranderd. Maak eerst de vorige stap af.",
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
    "plan-not-ready":
      "Het plan voor terugkijken is nog niet klaar. Er is niets veranderd. Kies eerst fragmenten en vragen.",
    "contact-not-agreed":
      "De ouders moeten het eerst goed vinden dat je met school praat. Er is niets veranderd. Schrijf op welke ouder met gezag ja zei, en wanneer.",
    "school-not-open":
      "Er is nog geen vraag van de leerkracht opgeschreven. Er is niets veranderd. Begin daarmee; dan kun je filmen op school voorbereiden.",
    "school-ended": "De stappen met school zijn afgerond. Er is niets veranderd.",
    "school-head-unknown":
      "Het is nog niet bekend wie op school toestemming geeft om daar te filmen. Vul de schoolleider in.",
    "class-not-informed":
      "De ouders van de klas weten het nog niet. Schrijf op wanneer en hoe zij zijn geïnformeerd.",
    "school-film-ended":
      "Vier weken na het gesprek samen met school is de film van school op slot gegaan. Wat erover is opgeschreven, staat er nog.",
    "teacher-first":
      "Eerst kijk je terug met de leerkracht. Er is niets veranderd. Daarna kan het gesprek met de leerkracht en de ouders samen.",
    "clips-not-chosen":
      "De leerkracht en alle ouders met gezag kiezen eerst wat de ander mag zien. Er is niets veranderd. Leg hun keuze vast.",
    "talk-open":
      "Over deze film staat nog een gesprek open met anderen. Er is niets veranderd. Rond dat eerst af.",
    "reason-needed":
      "Dit wijkt af van de methode. Dat mag. Er is nog niets veranderd. Schrijf er een reden bij.",
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
    "demo-closed":
      "This works in the practice environment only, on the computer that runs Samenkijken. Nothing was changed.",
    "not-found": "This does not exist, or it is not yours. Go back to Today.",
    "changed-meanwhile":
      "This was changed elsewhere meanwhile. Your input is still here. Look at the newer version and save again.",
    "consent-missing": "The consent to film is not complete. Nothing has changed. Record it first.",
    "consent-withdrawn":
      "The consent was withdrawn. The film is locked; what was written about it is still here. Talk about it with the parents.",
    "copy-consent-missing":
      "Not everyone in this film has agreed to a copy for the family. Record that first under Consent.",
    "clip-too-long": "This clip is longer than ten minutes. Make it shorter; then you can give it along.",
    "no-custody-holder":
      "For one child it is not known who has custody. Nothing has changed. Fill that in with the family first.",
    "id-taken": "This was saved before, with other contents. Nothing has changed. Reload the page.",
    "newer-answer":
      "There is a newer answer of this person, and it stays. When this person says something else now, enter today.",
    "no-yes-to-withdraw":
      "This person did not say yes to this, so there is nothing to withdraw. Nothing has changed.",
    "before-start":
      "This day lies before the start of the trajectory. Nothing has changed. Choose a later day.",
    "before-closing":
      "On this day the trajectory was not closed yet. Nothing has changed. Choose the day of its closing or a later one.",
    "before-pause":
      "This day lies before the start of the pause. Nothing has changed. Choose that day or a later one.",
    "pause-overlaps":
      "On this day the trajectory was paused already. Nothing has changed. Choose the day on which it went on, or a later one.",
    "before-school-asked":
      "This day lies before the teacher’s question. Nothing has changed. Choose a later day.",
    "close-instead":
      "In this programme the steps at school are the whole trajectory. Nothing has changed. Close the trajectory.",
    "unknown-clip": "This clip does not belong to this talk. Nothing has changed.",
    "unknown-person": "This person does not belong to this family. Nothing has changed.",
    "other-codes":
      "That version has other codes, and films are coded already. Nothing has changed. This trajectory stays on its own version.",
    "ends-before-set": "A goal cannot end before it was set. Nothing has changed. Choose a later day.",
    "programme-not-sound":
      "This programme cannot be published like this. Nothing has changed. See what is not right yet.",
    "unknown-appointment": "This appointment does not belong to this family. Nothing has changed.",
    "appointment-ended":
      "This appointment was changed or has ended already. Nothing has changed. Look in the agenda.",
    "no-trajectory": "No trajectory runs for this family yet. Plan the first talk first.",
    "look-back-before-film":
      "Looking back cannot come before the film. Nothing has changed. Choose a later day.",
    "date-in-past": "This day is over. Nothing has changed. Choose a day that is still to come.",
    "unknown-programme": "This programme is not known here. Nothing has changed. Choose one from the list.",
    "unknown-consent-text": "This consent text is not known. Reload the page and choose again.",
    "unknown-question": "This question does not belong to this trajectory. Nothing has changed.",
    "unknown-goal":
      "This goal does not belong to this trajectory, or not to this parent. Nothing has changed.",
    "three-goals":
      "There are three goals already. Choose which one ends; it can still be read among earlier goals.",
    "goal-ended": "This goal has been ended already. Nothing has changed.",
    "goal-scored":
      "This goal has been scored. Its scale cannot change any more, else the numbers no longer belong together. End it and make a new goal.",
    "outside-scale":
      "This score does not fit this questionnaire. Nothing has changed. Check the score and the number of answers.",
    "date-in-future":
      "This date is in the future. Nothing has changed. Fill in the day on which it happened.",
    "referral-over":
      "This referral was started or closed meanwhile. Nothing changed. Reload the page to see what happened.",
    "unknown-consideration":
      "This consideration does not belong in a referral. Nothing changed. Reload the page.",
    "unknown-trainer":
      "This person is not a trainer of your organisation. Nothing changed. Choose a trainer from the list.",
    "trajectory-closed":
      "This trajectory is closed. Nothing has changed. If that was a mistake, take the closing back.",
    "trajectory-running":
      "A trajectory is already running for this family. Nothing has changed. Close that one first.",
    "newer-trajectory":
      "There was another trajectory after this one. Nothing has changed. What is needed now begins with a new one.",
    "trajectory-archived":
      "This trajectory is in the archive. All of it can be read, and nothing changes any more. A coordinator can take it out.",
    "not-archived": "This trajectory is not in the archive. Nothing has changed.",
    "already-paused": "This trajectory is paused already. Nothing has changed.",
    "not-paused": "This trajectory is not paused. Nothing has changed.",
    "step-not-of-choice": "This step cannot be skipped or put first. Nothing has changed.",
    "follow-up-open":
      "The follow-up is not done yet. First write down how it went, or why it could not be held. Then the trajectory can go to the archive.",
    "follow-up-done": "The follow-up is done already. Nothing has changed.",
    "same-trainer": "This family is with this trainer already. Nothing has changed.",
    "trainer-since-too-early":
      "On this day the family had an earlier trainer still, or there was no child yet. Nothing has changed. Choose a later day.",
    "cycle-out-of-order": "It is not this step’s turn yet. Nothing has changed. Finish the step before it.",
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
    "plan-not-ready":
      "The plan for the look-back is not ready yet. Nothing has changed. Choose clips and questions first.",
    "contact-not-agreed":
      "The parents must first agree that you speak with school. Nothing has changed. Write down which parent with custody said yes, and when.",
    "school-not-open":
      "No question of the teacher was written down yet. Nothing has changed. Begin with that; then filming at school can be prepared.",
    "school-ended": "The steps with school are finished. Nothing was changed.",
    "school-head-unknown":
      "It is not known yet who at school allows filming there. Fill in the head of the school.",
    "class-not-informed": "The parents of the class do not know yet. Write down when and how they were told.",
    "school-film-ended":
      "Four weeks after the joint talk with school the film of school was locked. What was written about it is still there.",
    "teacher-first":
      "First you look back with the teacher. Nothing has changed. Then the talk with the teacher and the parents together can be held.",
    "clips-not-chosen":
      "The teacher and all parents with custody first choose what the other may see. Nothing has changed. Record their choice.",
    "talk-open":
      "A talk with others about this film is still open. Nothing has changed. Close that one first.",
    "reason-needed":
      "This differs from the method. That is allowed. Nothing has changed yet. Write down a reason.",
    "look-back-ended": "This talk is already closed. Nothing has changed.",
    "no-such-working-point": "That earlier talk about this film has no working point. Nothing has changed.",
    "sensitive-clip":
      "No photo is made of a sensitive clip, and no copy is given. Nothing has changed. Choose another moment.",
    "disk-full":
      "The disk of Samenkijken is full. What was saved is saved. Make room; then it goes on by itself.",
    "too-many-requests": "Too many requests at once. Wait a moment and try again.",
    "too-large": "This is too large to send at once. Nothing has changed.",
    failed: "Something went wrong on our side. What was saved is saved. Try again.",
  },
} as const satisfies Record<"nl" | "en", Texts>;
