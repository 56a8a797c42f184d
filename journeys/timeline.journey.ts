import { expect, test, type Locator, type Page } from "@playwright/test";
import { expectAccessible } from "./axe.ts";
import { chance } from "./chance.ts";
import { playhead, pressTimes, waitForFilm, workStep } from "./desk.ts";
import { analyseFirstFilm, signIn } from "./family-steps.ts";
import { needsFilm } from "./films.ts";
import { mouseHands } from "./hands.ts";

const film = "derived-framecounter-60s.mp4";
const SECONDS = 60;
const FRAMES_PER_SECOND = 24;

/** The part of the timeline that is drawn, with the rows in it. */
function sheets(page: Page): Locator {
  return page.locator(".timeline-sheets");
}

async function boxOf(page: Page) {
  const box = await sheets(page).boundingBox();
  if (box === null) throw new Error("There is no timeline.");
  return box;
}

/** Where a frame is drawn while the whole film is in view. */
async function xOfFrame(page: Page, frame: number): Promise<number> {
  const { x, width } = await boxOf(page);
  return x + (frame / (SECONDS * FRAMES_PER_SECOND)) * width;
}

const rowOf = { clips: 22 + 30, child: 22 + 48 + 32, parent: 22 + 48 + 64 + 32 } as const;

async function openFilm(page: Page, child: string, parent: string): Promise<void> {
  const hands = mouseHands(page);
  const family = { child, parents: [parent, "Thijs"], question: "Hoe zie ik wat zij wil?" } as const;
  await analyseFirstFilm(hands, { family, film });
  await hands.press(workStep(page, "Coderen"));
}

/** A stretch of the child from second 10 to 20, and a moment of the parent at 30. */
async function codeTwo(page: Page): Promise<void> {
  await pressTimes(page, "Shift+ArrowRight", 10);
  await page.keyboard.press("i");
  await pressTimes(page, "Shift+ArrowRight", 10);
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("o");
  await page.keyboard.press("2");
  await page.keyboard.press("x");
  await pressTimes(page, "Shift+ArrowRight", 10);
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Shift+4");
}

const sentence = (page: Page) => page.locator(".sentence");

test.describe.configure({ mode: "serial" });

/** Where the film of these stories is analysed: it is brought in once. */
let analysis = "";

async function openAgain(page: Page): Promise<void> {
  await signIn(mouseHands(page));
  await page.goto(analysis);
  await waitForFilm(page);
}

test("edges, lanes and the window by mouse and by key", async ({ page }) => {
  needsFilm(film);
  await openFilm(page, "Lise", "Mare");
  analysis = page.url();
  await codeTwo(page);
  const child = page.getByRole("group", { name: "Lise, 1 code" });
  const item = child.getByRole("option");
  await expect(item).toHaveAttribute("aria-label", /, Lise, 0 minuten 10 tot 0 minuten 20/);
  const { y } = await boxOf(page);

  // Chosen by a click, its end dragged two seconds on; the film shows the frame, and one undo takes it back.
  await page.mouse.click(await xOfFrame(page, 360), y + rowOf.child);
  await expect(item).toHaveAttribute("aria-selected", "true");
  const end = await xOfFrame(page, 480);
  await page.mouse.move(end, y + rowOf.child);
  await page.mouse.down();
  await page.mouse.move(await xOfFrame(page, 510), y + rowOf.child, { steps: 4 });
  await page.mouse.move(await xOfFrame(page, 528), y + rowOf.child, { steps: 4 });
  // The picture follows the hand; the last one may still be on its way.
  await expect
    .poll(async () => Math.abs(Number(await playhead(page).getAttribute("aria-valuenow")) - 527))
    .toBeLessThanOrEqual(2);
  await page.mouse.up();
  await expect(item).toHaveAttribute("aria-label", /0 minuten 10 tot 0 minuten (?:21|22)/);
  await page.keyboard.press("ControlOrMeta+z");
  await expect(item).toHaveAttribute("aria-label", /0 minuten 10 tot 0 minuten 20/);

  // A drag that is given up changes nothing.
  await page.mouse.move(end, y + rowOf.child);
  await page.mouse.down();
  await page.mouse.move(end + 120, y + rowOf.child, { steps: 4 });
  await page.keyboard.press("Escape");
  await page.mouse.up();
  await expect(item).toHaveAttribute("aria-label", /0 minuten 10 tot 0 minuten 20/);

  // By key, a frame at a time; the film shows the edge.
  await page.mouse.click(await xOfFrame(page, 360), y + rowOf.child);
  await page.keyboard.press("[");
  await expect(playhead(page)).toHaveAttribute("aria-valuenow", "239");
  await page.keyboard.press("Shift+BracketRight");
  await expect(playhead(page)).toHaveAttribute("aria-valuenow", "480");

  // A lane folds and unfolds, and keeps its codes for who listens.
  await page.getByRole("button", { name: "Mare inklappen" }).click();
  await expect(page.getByRole("button", { name: "Mare uitklappen" })).toHaveAttribute(
    "aria-expanded",
    "false",
  );
  await expect(page.getByRole("group", { name: "Mare, 1 code" }).getByRole("option")).toHaveCount(1);
  await expectAccessible(page, "timeline with a folded lane");
  await page.getByRole("button", { name: "Mare uitklappen" }).click();

  // The window: zoomed in by key, moved by the wheel and by key in the small film.
  await page.getByRole("button", { name: "Eén beeld terug" }).focus();
  await pressTimes(page, "z", 3);
  const window = page.getByRole("slider", { name: "Zichtbaar deel van de film" });
  const from = Number(await window.getAttribute("aria-valuenow"));
  await sheets(page).hover();
  await page.mouse.wheel(300, 0);
  await expect.poll(async () => Number(await window.getAttribute("aria-valuenow"))).toBeGreaterThan(from);
  await window.press("Home");
  await expect(window).toHaveAttribute("aria-valuetext", "van 00:00 tot 00:07");
});

test("walking through the timeline by key alone, as a screen reader hears it", async ({ page }) => {
  needsFilm(film);
  await openAgain(page);
  await pressTimes(page, "Shift+ArrowRight", 31);
  await page.keyboard.press("6");
  await expect(page.getByRole("region", { name: "Tijdlijn" })).toBeVisible();
  const child = page.getByRole("group", { name: "Lise, 2 codes" });
  const parent = page.getByRole("group", { name: "Mare, 1 code" });
  const focused = page.locator("[role=option]:focus");
  await child.locator("[tabindex='0']").focus();
  await page.keyboard.press("ArrowLeft");
  await expect(focused).toHaveAttribute("aria-label", /^Initiatief, Lise, 0 minuten 9 tot 0 minuten 20/);
  await expect(focused).toHaveAttribute("aria-posinset", "1");
  const before = await playhead(page).getAttribute("aria-valuenow");
  await page.keyboard.press("ArrowRight");
  await expect(focused).toHaveAttribute("aria-label", /^Beurt, Lise/);
  await page.keyboard.press("ArrowDown");
  await expect(parent.locator(":focus")).toHaveCount(1);
  await expect(sentence(page)).toContainText("Mare");
  // Walking leaves the film where it is; Enter goes there.
  await expect(playhead(page)).toHaveAttribute("aria-valuenow", before ?? "");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("Enter");
  await expect(playhead(page)).toHaveAttribute("aria-valuenow", "239");

  // The actions of one code, and back to it.
  await page.keyboard.press("Shift+F10");
  const menu = page.getByRole("menu");
  await expect(menu).toBeVisible();
  await expectAccessible(page, "actions of a code");
  await menu.getByRole("menuitem", { name: "Einde één beeld later" }).press("Enter");
  await expect(playhead(page)).toHaveAttribute("aria-valuenow", "481");
  await page.keyboard.press("Escape");
  await expect(menu).toBeHidden();
  await expect(focused).toHaveAttribute("aria-label", /^Initiatief, Lise/);

  // A removed code hands its place to its neighbour.
  await page.keyboard.press("Delete");
  await expect(page.getByRole("group", { name: "Lise, 1 code" }).locator(":focus")).toHaveCount(1);
  await page.keyboard.press("ControlOrMeta+z");
  await expect(page.getByRole("group", { name: "Lise, 2 codes" })).toBeAttached();
  // Elsewhere the arrows step frames.
  await playhead(page).focus();
  await page.keyboard.press("ArrowRight");
  await expect(playhead(page)).toHaveAttribute("aria-valuenow", "482");
});

test.describe("with fingers", () => {
  test.use({ hasTouch: true, viewport: { width: 1180, height: 820 } });

  test("pinch, drag and tap on a tablet", async ({ page }) => {
    needsFilm(film);
    await openAgain(page);
    const window = page.getByRole("slider", { name: "Zichtbaar deel van de film" });
    const { x, width } = await boxOf(page);
    const session = await page.context().newCDPSession(page);
    const touch = async (type: "touchStart" | "touchMove" | "touchEnd", ...points: [number, number][]) => {
      const touchPoints = points.map(([left, top], id) => ({ x: left, y: top, id }));
      await session.send("Input.dispatchTouchEvent", { type, touchPoints });
    };
    // What is chosen is told above the timeline, which then moves down a little: looked up before each touch.
    const laneOf = async (row: keyof typeof rowOf) => (await boxOf(page)).y + rowOf[row];

    // A tap chooses, a second one brings the actions up from below.
    await page.touchscreen.tap(await xOfFrame(page, 360), await laneOf("child"));
    const item = page.getByRole("group", { name: "Lise, 2 codes" }).getByRole("option").first();
    await expect(item).toHaveAttribute("aria-selected", "true");
    await page.touchscreen.tap(await xOfFrame(page, 360), await laneOf("child"));
    const menu = page.getByRole("menu");
    await expect(menu).toBeVisible();
    for (const box of await menu.getByRole("menuitem").all())
      expect((await box.boundingBox())?.height).toBeGreaterThanOrEqual(48);
    await expectAccessible(page, "actions as a sheet");
    await page.keyboard.press("Escape");

    // The end of what is chosen, taken hold of beside it, as fingers do.
    const end = await xOfFrame(page, 480);
    const lane = await laneOf("child");
    await touch("touchStart", [end + 15, lane]);
    for (const by of [25, 45, 65]) await touch("touchMove", [end + by, lane]);
    await touch("touchEnd");
    await expect(item).toHaveAttribute("aria-label", /tot 0 minuten 2[1-4]/);

    // Two fingers zoom, one moves the film along.
    const middle = x + width / 2;
    await touch("touchStart", [middle - 50, lane], [middle + 50, lane]);
    for (const by of [80, 120, 200]) await touch("touchMove", [middle - by, lane], [middle + by, lane]);
    await touch("touchEnd");
    await expect(window).toHaveAttribute("aria-valuetext", /van 00:2\d tot 00:3\d/);
    const from = Number(await window.getAttribute("aria-valuenow"));
    // Nothing of the child is in view any more.
    const empty = await laneOf("child");
    await touch("touchStart", [middle, empty]);
    for (const by of [20, 60, 160]) await touch("touchMove", [middle - by, empty]);
    await touch("touchEnd");
    await expect.poll(async () => Number(await window.getAttribute("aria-valuenow"))).toBeGreaterThan(from);
  });
});

/** Keeps what the sheet with the codes shows, and tells how much it differs from what was kept before, 255 at most. */
function differenceFromKept(page: Page): Promise<number> {
  return page.evaluate(async () => {
    for (let nth = 0; nth < 3; nth += 1) await new Promise((done) => requestAnimationFrame(done));
    const canvas = document.querySelectorAll<HTMLCanvasElement>(".timeline-sheets canvas")[1];
    if (canvas === undefined) throw new Error("There is no sheet with codes.");
    const pixels = canvas.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height).data;
    const kept: unknown = Reflect.get(globalThis, "keptPixels");
    Reflect.set(globalThis, "keptPixels", pixels);
    if (pixels === undefined || !(kept instanceof Uint8ClampedArray)) return 0;
    if (kept.length !== pixels.length) return 255;
    let worst = 0;
    for (let nth = 0; nth < pixels.length; nth += 1) {
      // What is hardly there counts as little as it is seen.
      const [now, before] = [pixels, kept].map((of) => ((of[nth] ?? 0) * (of[nth | 3] ?? 0)) / 255);
      worst = Math.max(worst, Math.abs((now ?? 0) - (before ?? 0)));
    }
    return worst;
  });
}

test("what is drawn over the last picture is what would be drawn anew, save for the softness of an edge", async ({
  page,
}) => {
  needsFilm(film);
  await openAgain(page);
  const next = chance(7);
  const keys = [
    "2",
    "4",
    "Shift+2",
    "Shift+4",
    "6",
    "n",
    "g",
    "x",
    "Delete",
    "ControlOrMeta+z",
    "ArrowUp",
    "s",
  ];
  const size = page.viewportSize() ?? { width: 1440, height: 900 };
  for (let round = 0; round < 6; round += 1) {
    for (let nth = 0; nth < 12; nth += 1) {
      await pressTimes(page, next() < 0.5 ? "Shift+ArrowRight" : "ArrowRight", 1 + Math.floor(next() * 6));
      await page.keyboard.press(keys[Math.floor(next() * keys.length)] ?? "2");
      if (next() < 0.2) await pressTimes(page, "Shift+ArrowLeft", 30);
    }
    await page.getByRole("heading", { level: 1 }).click();
    await differenceFromKept(page);
    // Another width and back: all of it is drawn anew.
    await page.setViewportSize({ ...size, width: size.width - 40 });
    await expect(sheets(page)).not.toHaveCSS("width", `${String((await boxOf(page)).width + 40)}px`);
    await page.setViewportSize(size);
    await page.waitForTimeout(200);
    const worst = await differenceFromKept(page);
    expect(worst, `round ${String(round)}`).toBeLessThan(130);
    await page.evaluate(() => Reflect.deleteProperty(globalThis, "keptPixels"));
  }
});
