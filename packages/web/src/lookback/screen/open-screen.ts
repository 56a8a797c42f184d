/** Where the second screen came to stand. */
export type Opened = "on-other-display" | "here" | "refused";

interface Displays {
  readonly currentScreen: object;
  readonly screens: readonly {
    readonly availLeft: number;
    readonly availTop: number;
    readonly availWidth: number;
    readonly availHeight: number;
  }[];
}

/** Opens the second screen, on another display where the browser can say which there are, or brings it to the front. */
export async function openScreen(address: string, name: string): Promise<Opened> {
  // Opened at once: a browser only allows a window as an answer to a press.
  const opened = window.open(address, name, "popup,width=960,height=540");
  if (opened === null) return "refused";
  opened.focus();
  const displays = await readDisplays();
  const other = displays?.screens.find((display) => display !== displays.currentScreen);
  if (other === undefined) return "here";
  opened.moveTo(other.availLeft, other.availTop);
  opened.resizeTo(other.availWidth, other.availHeight);
  return "on-other-display";
}

/** The displays of this computer; null where the browser does not know them, or may not tell. */
async function readDisplays(): Promise<Displays | null> {
  const ask: unknown = Reflect.get(window, "getScreenDetails");
  if (typeof ask !== "function") return null;
  try {
    return (await Reflect.apply(ask, window, [])) as Displays;
  } catch {
    return null;
  }
}
