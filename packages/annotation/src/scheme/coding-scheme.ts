/** A versioned code book: the engine reads it as data and knows no method by name. */
export interface CodingScheme {
  readonly id: string;
  readonly version: number;
  readonly source: string;
  readonly codes: readonly Code[];
}

/** One code of a scheme, with what the measures need to know about it. */
export interface Code {
  readonly id: string;
  /** The digit that places it, 1 to 9. */
  readonly key: number;
  /** The name of its drawing. */
  readonly glyph: string;
  readonly label: { readonly nl: string; readonly en: string };
  /** A yes marker of this code by someone else can receive an initiative. */
  readonly receives: boolean;
  readonly isInitiative: boolean;
  /** The person asks for a pause (looking away, yawning): waiting is then the fitting answer. */
  readonly isPauseCue?: boolean;
  /** A yes marker of this code by someone else after a pause cue respects the pause. */
  readonly respectsPause?: boolean;
  /** What can be seen in it more closely; marking them is never asked for. */
  readonly elements?: readonly Element[];
}

/** One element of a code (*element*), with what its absence looks like where the source names that. */
export interface Element {
  readonly id: string;
  readonly label: { readonly nl: string; readonly en: string };
  /** The no form, for a marker of valence "no". */
  readonly no: { readonly nl: string; readonly en: string } | null;
}

const codesById = new WeakMap<CodingScheme, ReadonlyMap<string, Code>>();

/** The code with this id, or null when the scheme does not have it. */
export function codeById(scheme: CodingScheme, id: string): Code | null {
  let codes = codesById.get(scheme);
  if (codes === undefined) {
    // The first of a name wins, whatever a scheme says twice.
    codes = new Map(scheme.codes.toReversed().map((code) => [code.id, code]));
    codesById.set(scheme, codes);
  }
  return codes.get(id) ?? null;
}
