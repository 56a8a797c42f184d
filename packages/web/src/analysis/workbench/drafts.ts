/** Texts that are being typed and are not in the notes yet. */
export interface Drafts {
  /** A text is being typed; `take` puts what is there into the notes. Gives back how to say that nothing is typed there. */
  readonly hold: (take: () => void) => () => void;
  /** Done when the hands rest; who goes on typing is not waited for, then what is there goes into the notes as it is. */
  readonly rest: () => Promise<void>;
  /** Everything that is being typed goes into the notes now, so that what its writer does next comes after it. */
  readonly take: () => void;
}

/** Whoever types pauses sooner than this now and then; what others did is not kept back longer. */
const AT_MOST_MS = 2000;
const LOOK_MS = 50;

/**
 * Keeps track of what is being typed. Before what others did comes on screen every typed text is a change like any other, so
 * that a colleague's text in the same place clashes with it in the open and neither takes the other's place.
 */
export function createDrafts(wait: (ms: number) => Promise<void> = waitFor): Drafts {
  const held = new Set<() => void>();
  const take = () => {
    for (const each of held) each();
  };
  return {
    hold: (typed) => {
      held.add(typed);
      return () => held.delete(typed);
    },
    take,
    rest: async () => {
      for (let waited = 0; held.size > 0 && waited < AT_MOST_MS; waited += LOOK_MS) await wait(LOOK_MS);
      take();
    },
  };
}

function waitFor(ms: number): Promise<void> {
  return new Promise((done) => void setTimeout(done, ms));
}
