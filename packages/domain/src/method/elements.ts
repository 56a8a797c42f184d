import type { Element } from "@samenkijken/annotation/scheme/coding-scheme";

function element(
  id: string,
  [nl, en]: readonly [string, string],
  [noNl, noEn]: readonly [string, string],
): Element {
  return { id, label: { nl, en }, no: { nl: noNl, en: noEn } };
}

/**
 * The elements of the classical table of contact principles by code, each with its yes form and its no form.
 * Source: after Dekker & Biemans (1994); own wording, to be confirmed by AIT. "No" forms are for the analysis only.
 * Contact and pause signals of babies and toddlers: the signs of engagement and of needing a pause, in own words.
 */
export const elementsOf: Readonly<Record<string, readonly Element[]>> = {
  ATTENTION: [
    element("TURN_TOWARD", ["Toewenden", "Turning toward"], ["Afwenden", "Turning away"]),
    element("EYE_CONTACT", ["Aankijken", "Eye contact"], ["Wegkijken", "Looking away"]),
    element(
      "FRIENDLY_INTONATION",
      ["Vriendelijke toon", "Friendly tone"],
      ["Onvriendelijke, vlakke of harde toon", "Unfriendly, flat or loud tone"],
    ),
    element(
      "FRIENDLY_FACE",
      ["Vriendelijk gezicht", "Friendly face"],
      ["Boos, vlak of afwezig gezicht", "Angry, flat or absent face"],
    ),
    element(
      "FRIENDLY_POSTURE",
      ["Vriendelijke houding, op ooghoogte", "Friendly posture, at eye level"],
      ["Afwerende houding", "Warding-off posture"],
    ),
  ],
  FOLLOW: [
    element("TURN_TO", ["Toewenden", "Turning to"], ["Afwenden", "Turning away"]),
    element(
      "JOIN_FOCUS",
      ["Meekijken", "Joining the focus"],
      ["Iets anders gaan doen", "Doing something else"],
    ),
    element("WAIT", ["Wachten", "Waiting"], ["Niet wachten", "Not waiting"]),
  ],
  RECEIVE: [
    element("JOIN_IN", ["Meedoen", "Joining in"], ["Iets anders gaan doen", "Doing something else"]),
    element("NOD", ["Ja knikken", "Nodding"], ["Nee schudden", "Shaking the head"]),
    element(
      "SAY_YES",
      ["Ja zeggen, bevestigen", "Saying yes, confirming"],
      ["Nee zeggen, tegenspreken", "Saying no, contradicting"],
    ),
    element("REPEAT_IMITATE", ["Herhalen, nadoen", "Repeating, imitating"], ["Negeren", "Ignoring"]),
  ],
  NAME: [
    element(
      "NAME_DOES",
      ["Benoemen wat iemand doet", "Naming what someone does"],
      ["Niet benoemen", "Not naming"],
    ),
    element(
      "NAME_FEELS",
      ["Benoemen wat iemand voelt of wil", "Naming what someone feels or wants"],
      ["Afkeurend benoemen", "Naming with disapproval"],
    ),
    element(
      "NAME_SELF",
      ["Benoemen wat je zelf doet", "Naming what you do yourself"],
      ["Niet benoemen", "Not naming"],
    ),
  ],
  TURN: [
    element("LOOK_AROUND", ["Rondkijken", "Looking round"], ["Iemand overslaan", "Leaving someone out"]),
    element("INVOLVE", ["Erbij betrekken", "Involving"], ["Buitensluiten", "Excluding"]),
    element(
      "CONFIRM_RECEPTION",
      ["Ontvangst bevestigen", "Confirming reception"],
      ["Ontvangst ontwijken", "Avoiding reception"],
    ),
    element("GIVE_TURN", ["Beurt geven", "Giving a turn"], ["Beurt onthouden", "Withholding a turn"]),
    element(
      "TAKE_TURN",
      ["Beurt nemen", "Taking a turn"],
      ["Beurt afpakken, in de rede vallen", "Taking over, interrupting"],
    ),
    element(
      "SHARE_TURNS",
      ["Beurten eerlijk verdelen", "Sharing turns evenly"],
      ["Scheve verdeling", "Uneven sharing"],
    ),
    element("ACT_TOGETHER", ["Samen doen", "Acting together"], ["Alleen doen", "Acting alone"]),
    element(
      "HELP",
      ["Elkaar helpen", "Helping one another"],
      ["Hinderen, overnemen", "Hindering, taking over"],
    ),
  ],
  DISCUSS: [
    element(
      "GIVE_OPINION",
      ["Mening geven", "Giving an opinion"],
      ["Mening onthouden of opdringen", "Withholding or forcing an opinion"],
    ),
    element(
      "ACCEPT_OPINION",
      ["Mening ontvangen", "Accepting an opinion"],
      ["Mening afwijzen", "Rejecting an opinion"],
    ),
    element(
      "EXCHANGE_OPINION",
      ["Meningen uitwisselen", "Exchanging opinions"],
      ["Langs elkaar heen praten", "Talking past one another"],
    ),
    element(
      "INVESTIGATE",
      ["Doorvragen", "Asking further"],
      ["Invullen voor de ander", "Filling in for the other"],
    ),
    element(
      "NAME_TOPIC",
      ["Onderwerp noemen", "Naming the topic"],
      ["Van de hak op de tak", "Jumping between topics"],
    ),
    element("DEEPEN", ["Verdiepen", "Deepening"], ["Afkappen", "Cutting off"]),
    element(
      "PROPOSE",
      ["Voorstellen", "Proposing"],
      ["Opleggen of niets voorstellen", "Imposing or proposing nothing"],
    ),
    element("AGREE", ["Aannemen, afspreken", "Accepting, agreeing"], ["Verwerpen", "Rejecting"]),
    element(
      "AMEND",
      ["Bijstellen", "Adjusting"],
      ["Vasthouden aan het eigen plan", "Holding on to one’s own plan"],
    ),
  ],
  GUIDE: [
    element("ANNOUNCE", ["Aankondigen", "Announcing"], ["Niet aankondigen", "Not announcing"]),
    element(
      "OFFER_CHOICE",
      ["Keuze bieden", "Offering a choice"],
      ["Verbieden zonder alternatief", "Forbidding without an alternative"],
    ),
    element(
      "SAY_WHAT_TO_DO",
      ["Zeggen wat wel mag of moet", "Saying what may or must be done"],
      ["Herhaald bevelen", "Commanding again and again"],
    ),
    element(
      "STRUCTURE",
      ["Stap voor stap, op volgorde", "Step by step, in order"],
      ["Overnemen", "Taking over"],
    ),
    element(
      "LIMIT_FRIENDLY",
      ["Vriendelijk begrenzen", "Limiting in a friendly way"],
      ["Dreigen", "Threatening"],
    ),
    element("ENCOURAGE", ["Aanmoedigen", "Encouraging"], ["Afkeuren", "Disapproving"]),
    element(
      "EXTEND",
      ["Uitbreiden, iets toevoegen", "Extending, adding something"],
      ["Overnemen", "Taking over"],
    ),
    element("ROUND_OFF", ["Afronden", "Rounding off"], ["Niet afronden", "Not rounding off"]),
  ],
  CONFLICT: [
    element(
      "NAME_CONTRADICTION",
      ["Tegenstelling benoemen", "Naming the contradiction"],
      ["Ontkennen", "Denying"],
    ),
    element(
      "INVESTIGATE_INTENTION",
      ["Bedoeling onderzoeken", "Exploring the intention"],
      ["Verwijten", "Blaming"],
    ),
    element(
      "RESTORE_CONTACT",
      ["Contact herstellen", "Restoring contact"],
      ["Contact verbreken", "Breaking contact"],
    ),
    element(
      "NEGOTIATE",
      ["Onderhandelen", "Negotiating"],
      ["Escaleren, willen winnen", "Escalating, wanting to win"],
    ),
  ],
  INITIATIVE: [
    { id: "CONTACT", label: { nl: "Zoekt contact", en: "Seeks contact" }, no: null },
    {
      id: "ACTION",
      label: { nl: "Begint een handeling of ontwikkeling", en: "Starts an action or development" },
      no: null,
    },
  ],
  CUE_ENGAGE: [
    { id: "LOOKS_AT_YOU", label: { nl: "Ogen gericht op de ander", en: "Eyes on the other" }, no: null },
    { id: "REACHES", label: { nl: "Reikt of pakt vast", en: "Reaches or grasps" }, no: null },
    { id: "SMILES", label: { nl: "Lacht", en: "Smiles" }, no: null },
    { id: "SOUNDS", label: { nl: "Maakt geluidjes", en: "Makes sounds" }, no: null },
    { id: "IMITATES", label: { nl: "Doet na", en: "Imitates" }, no: null },
    { id: "POINTS", label: { nl: "Wijst, laat zien of geeft", en: "Points, shows or gives" }, no: null },
  ],
  CUE_PAUSE: [
    { id: "LOOKS_AWAY", label: { nl: "Kijkt weg", en: "Looks away" }, no: null },
    { id: "YAWNS", label: { nl: "Gaapt", en: "Yawns" }, no: null },
    {
      id: "STIFF_HANDS",
      label: { nl: "Stijve of gespreide vingers", en: "Stiff or splayed fingers" },
      no: null,
    },
    { id: "FROWNS", label: { nl: "Fronst", en: "Frowns" }, no: null },
    { id: "ARCHES", label: { nl: "Strekt zich achterover", en: "Arches back" }, no: null },
    { id: "TURNS_AWAY", label: { nl: "Draait zich om of duwt weg", en: "Turns or pushes away" }, no: null },
    { id: "FUSSES", label: { nl: "Jengelt of huilt", en: "Fusses or cries" }, no: null },
  ],
};
