/** A test, or a group of tests, whose title names the requirements that it answers. */
export interface NamedTest {
  readonly file: string;
  readonly title: string;
  readonly ids: readonly string[];
}

// The title is the first argument; after `test.each(cases)` that of the second call.
const titles = /(?:\b(?:test|describe)(?:\.(?!each)\w+)?|\))\(\s*(["`])((?:(?!\1)[^\\\n]|\\.)*)\1/g;
const id = /\b[ABCD]-\d\d\b/g;

/** The tests of a file whose title names a requirement, as `C-33: the sixth film asks a reason`. */
export function namedTests(file: string, text: string): NamedTest[] {
  return [...text.matchAll(titles)].flatMap((match) => {
    const title = match[2] ?? "";
    const ids = title.match(id) ?? [];
    return ids.length === 0 ? [] : [{ file, title, ids }];
  });
}
