/** Words for whoever typed the command: to standard error, so that standard output stays the command's own. */
export interface Terminal {
  /** Says what is being done now, and afterwards how long it took. */
  readonly step: <Value>(words: string, run: () => Promise<Value>) => Promise<Value>;
  readonly say: (words: string) => void;
}

export const terminal: Terminal = {
  step: async (words, run) => {
    const started = performance.now();
    const value = await run();
    process.stderr.write(`  ✓ ${words} (${((performance.now() - started) / 1000).toFixed(1)} s)\n`);
    return value;
  },
  say: (words) => {
    process.stderr.write(`${words}\n`);
  },
};
