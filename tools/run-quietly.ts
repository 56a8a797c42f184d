import { runProgram } from "./run-program.ts";

/** Runs a program and tells its words only when it fails; answers the exit code. */
export async function runQuietly(
  program: string,
  args: readonly string[],
  tell: (words: string) => void,
): Promise<number> {
  const { code, output } = await runProgram(program, args, { DEBIAN_FRONTEND: "noninteractive" });
  if (code !== 0) tell(output.trim().slice(-2000));
  return code;
}
