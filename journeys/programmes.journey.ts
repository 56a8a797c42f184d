import { expect, test, type Page } from "@playwright/test";
import { expectAccessible } from "./axe.ts";
import { keyboardHands, type Hands } from "./hands.ts";
import { open } from "./screens.ts";

async function signInAs(hands: Hands, name: RegExp): Promise<void> {
  const { page } = hands;
  await page.goto("/");
  await hands.choose(page.getByRole("radio", { name }));
  await hands.press(page.getByRole("button", { name: "Inloggen" }));
  await expect(page.getByRole("navigation")).toBeVisible();
}

async function write(hands: Hands, texts: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, text] of Object.entries(texts))
    await hands.write(hands.page.getByLabel(label, { exact: false }).first(), text);
}

async function inEnglish(page: Page): Promise<void> {
  const headers = { origin: new URL(page.url()).origin };
  await page.request.put("/api/session/language", { data: { language: "en" }, headers });
}

test("the method's owner writes a programme without touching code, by keyboard, and a trainer can start it", async ({
  page,
}) => {
  const hands = keyboardHands(page);
  await signInAs(hands, /^Anneke/);
  await expect(page.getByRole("main")).toContainText("Goede");
  await expect(page.getByRole("alert")).toHaveCount(0);
  await hands.press(page.getByRole("navigation").getByRole("link", { name: "Programma’s" }));
  await expect(page.getByRole("heading", { name: "K-VHT" })).toBeVisible();
  await expectAccessible(page, "programmes");
  await hands.press(page.getByRole("link", { name: "Nieuw programma" }));
  await hands.press(page.getByRole("button", { name: "Publiceer versie 1" }));
  await expect(page.getByRole("alert")).toContainText("Vul in: Kenmerk");
  await expectAccessible(page, "a programme with faults");
  await write(hands, {
    Kenmerk: "vht-13-18",
    "Naam in het Nederlands": "VHT 13-18",
    "Naam in het Engels": "VHT 13-18",
    "Vanaf leeftijd, in maanden": "156",
    "Tot leeftijd, in maanden": "216",
    "Opnames met terugkijken, als alles": "4",
    "Aantallen die ook bij": "2, 3, 4",
    "Wat is er veranderd": "Een programma voor tieners",
  });
  await hands.write(page.getByLabel("Bron", { exact: true }), "Afspraak van de werkgroep");
  await hands.pick(page.getByLabel("Codes"), "Negen codes, vanaf 4 jaar");
  await hands.press(page.getByRole("button", { name: "Publiceer versie 1" }));
  await expect(page.getByRole("heading", { name: "VHT 13-18" })).toBeVisible();
  await expect(page.getByRole("main")).toContainText("Een programma voor tieners");
  await inEnglish(page);
  await open(page, "/programmes/vht-13-18/edit");
  await expectAccessible(page, "changing a programme, in English");
  await page.request.put("/api/session/language", {
    data: { language: "nl" },
    headers: { origin: new URL(page.url()).origin },
  });
  await page.context().clearCookies();
  await signInAs(hands, /^Marit/);
  await open(page, "/families/new");
  await expect(page.getByRole("radio", { name: /VHT 13-18/ })).toBeAttached();
});
