/** Gives a colour or font of the theme by the name of its token. */
export type ThemeReader = (token: string) => string;

const readers = new WeakMap<HTMLElement, ThemeReader>();

/** A colour or font of the theme, read once: the workbench has one theme. */
export function themeReader(element: HTMLElement): ThemeReader {
  const reader = readers.get(element) ?? newReader(element);
  readers.set(element, reader);
  return reader;
}

function newReader(element: HTMLElement): ThemeReader {
  const styles = getComputedStyle(element);
  const known = new Map<string, string>();
  return (token) => {
    const value = known.get(token) ?? styles.getPropertyValue(token).trim();
    known.set(token, value);
    return value;
  };
}
