import type { Programme } from "@samenkijken/domain/programmes/programme";

/** Whether the client of a programme is a teacher: then nothing is filmed at home, and its films are those at school. */
export function isForTeacher({ client }: Pick<Programme, "client">): boolean {
  return client === "teacher";
}
