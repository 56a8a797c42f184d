import { expect, type Locator, type Page } from "@playwright/test";

/** What a person can do with a screen, whatever they do it with. */
export interface Hands {
  readonly page: Page;
  /** A button or a link. */
  press(target: Locator): Promise<void>;
  /** A radio button or a checkbox. */
  choose(target: Locator): Promise<void>;
  write(target: Locator, text: string): Promise<void>;
  /** One line of a drop-down list. */
  pick(target: Locator, label: string): Promise<void>;
  /** One file or several, chosen with a file field. */
  giveFile(field: Locator, file: string | string[]): Promise<void>;
}

/** Lets the screen use the browser's own file field, which a story can fill; the newer chooser it cannot. */
async function withFileField(page: Page): Promise<void> {
  await page.evaluate(() => Reflect.deleteProperty(globalThis, "showOpenFilePicker"));
}

/** Works with a mouse where a mouse can. */
export function mouseHands(page: Page): Hands {
  return {
    page,
    press: (target) => target.click(),
    // The words beside it are what one aims at; the control itself may be drawn.
    choose: async (target) => {
      await target.locator("xpath=ancestor::label").click();
      await expect(target).toBeChecked();
    },
    write: (target, text) => target.fill(text),
    pick: async (target, label) => {
      await target.selectOption({ label });
    },
    giveFile: async (field, file) => {
      await withFileField(page);
      const chooser = page.waitForEvent("filechooser");
      const id = (await field.getAttribute("id")) ?? "";
      await page.locator(`label[for="${id}"]`).click();
      await (await chooser).setFiles(file);
    },
  };
}

/** More stops than any screen has. */
const mostStops = 250;

function hasFocus(target: Locator): Promise<boolean> {
  return target.evaluate((element) => element === document.activeElement);
}

async function tabUntil(page: Page, target: Locator, isThere: () => Promise<boolean>): Promise<void> {
  await expect(target).toBeEnabled();
  for (let stop = 0; stop < mostStops; stop += 1) {
    if (await isThere()) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab never reaches ${String(target)}`);
}

/** Arrows go round in a group of radio buttons, so that the last is one step before the first. */
function shorterWay(target: Locator): Promise<"ArrowUp" | "ArrowDown"> {
  return target.evaluate((element) => {
    const { name } = element as HTMLInputElement;
    const group = [...document.querySelectorAll(`input[name="${CSS.escape(name)}"]`)];
    const steps = group.indexOf(element) - group.findIndex((other) => other === document.activeElement);
    return steps > group.length / 2 ? "ArrowUp" : "ArrowDown";
  });
}

async function chooseByKey(page: Page, target: Locator): Promise<void> {
  if ((await target.getAttribute("type")) === "checkbox") {
    await tabUntil(page, target, () => hasFocus(target));
    if (!(await target.isChecked())) await page.keyboard.press("Space");
  } else {
    const inGroup = () =>
      target.evaluate(
        (element) =>
          document.activeElement instanceof HTMLInputElement &&
          document.activeElement.name === (element as HTMLInputElement).name,
      );
    await tabUntil(page, target, inGroup);
    const arrow = await shorterWay(target);
    for (let step = 0; step < mostStops && !(await target.isChecked()); step += 1)
      await page.keyboard.press((await hasFocus(target)) ? "Space" : arrow);
  }
  await expect(target).toBeChecked();
}

/** Works with a keyboard only: Tab to get somewhere, Enter, Space and arrows to do it. */
export function keyboardHands(page: Page): Hands {
  const reach = (target: Locator) => tabUntil(page, target, () => hasFocus(target));
  const press = async (target: Locator) => {
    await reach(target);
    await page.keyboard.press("Enter");
  };
  return {
    page,
    press,
    choose: (target) => chooseByKey(page, target),
    write: async (target, text) => {
      await reach(target);
      await page.keyboard.press("ControlOrMeta+a");
      // Typing nothing would leave what is selected where it is.
      if (text === "") await page.keyboard.press("Delete");
      await page.keyboard.type(text);
    },
    pick: async (target, label) => {
      await reach(target);
      await page.keyboard.type(label);
      await expect(target.locator("option:checked")).toHaveText(label);
    },
    giveFile: async (field, file) => {
      await withFileField(page);
      const chooser = page.waitForEvent("filechooser");
      await press(field);
      await (await chooser).setFiles(file);
    },
  };
}

/** Counts every press of a pointer in the pages of a story, so that "by keyboard only" is proved and not promised. */
export async function countPointerPresses(page: Page): Promise<() => number> {
  let presses = 0;
  await page.exposeFunction("pointerWasPressed", () => {
    presses += 1;
  });
  await page.addInitScript(() => {
    for (const name of ["pointerdown", "mousedown", "touchstart"])
      addEventListener(
        name,
        () => {
          const told: unknown = Reflect.get(globalThis, "pointerWasPressed");
          if (typeof told === "function") Reflect.apply(told, undefined, []);
        },
        { capture: true },
      );
  });
  return () => presses;
}
