/** Words for whoever stands at the terminal; stdout stays free for what a command answers. */
export function say(words: string): void {
  process.stderr.write(`${words}\n`);
}
