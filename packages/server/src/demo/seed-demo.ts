import type { Clock } from "../platform/clock.ts";
import type { Program } from "../program.ts";

export async function seedDemo(_program: Program, _clock: Clock): Promise<void> {}
