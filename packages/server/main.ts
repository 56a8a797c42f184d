import { filmCheckCommand } from "@samenkijken/media/film-check-command";
import { filmCutCommand } from "@samenkijken/media/film-cut-command";
import { readConfig, terminalLanguage } from "./src/platform/config.ts";
import { serve } from "./src/serve.ts";
import { terminal } from "./src/terminal.ts";

const usage = `Usage:
  serve                                   start the product
  migrate                                 bring the database of DATABASE_URL up to date
  demo                                    put the demo organisation into the database of DATABASE_URL
  film check FILE [--json] [--language nl|en]   look at one film, without a database
  film cut FILE --from MM:SS,F --to MM:SS,F --out NEW.mp4 [--language nl|en]   cut a clip, exactly
`;

/** One program. Gives the exit code. */
async function main(words: readonly string[]): Promise<number> {
  const [command = "", second = ""] = words;
  const told = { print: (text: string) => void process.stdout.write(text), lang: terminalLanguage() };
  if (command === "film" && second === "check") return filmCheckCommand(words.slice(2), told);
  if (command === "film" && second === "cut") return filmCutCommand(words.slice(2), told);
  if (command === "serve" || command === "migrate" || command === "demo") return serve(command, readConfig());
  process.stderr.write(usage);
  return 2;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (fault) {
  // What goes wrong at start is told to whoever typed the command: a sentence, no stack trace.
  terminal.say(`\n${fault instanceof Error ? fault.message : "Something went wrong."}`);
  // What had begun when it went wrong, as a job queue that tries to reach its database, must not keep it alive.
  process.exit(1);
}
