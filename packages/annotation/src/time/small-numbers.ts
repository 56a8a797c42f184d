const digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
/** A digit holds five bits; from this one on it says that more follow. */
const MORE = 32;

/** The largest distance from zero that can be written. */
export const LARGEST = 2 ** 40;

/** Writes whole numbers, below zero too, as text: one character up to 15, two up to 511, three up to 16 thousand. */
export function writeNumbers(numbers: readonly number[]): string {
  return numbers.map(writeNumber).join("");
}

function writeNumber(value: number): string {
  let rest = value < 0 ? -2 * value - 1 : 2 * value;
  let text = "";
  for (; rest >= MORE; rest = Math.floor(rest / MORE)) text += digits.charAt((rest % MORE) + MORE);
  return text + digits.charAt(rest);
}

/** Reads what writeNumbers wrote; throws RangeError for anything else. */
export function readNumbers(text: string): number[] {
  const numbers: number[] = [];
  let value = 0;
  let worth = 1;
  for (const character of text) {
    const digit = digits.indexOf(character);
    if (digit === -1 || worth > 4 * LARGEST) throw new RangeError(`Not small numbers: ${character}`);
    value += (digit % MORE) * worth;
    worth *= MORE;
    if (digit >= MORE) continue;
    numbers.push(value % 2 === 0 ? value / 2 : -(value + 1) / 2);
    [value, worth] = [0, 1];
  }
  if (worth !== 1) throw new RangeError("Not small numbers: the last one breaks off");
  return numbers;
}
