import { randomBytes } from "node:crypto";
import { endOf, startOf, unpackFrameTable } from "@samenkijken/annotation/time/frame-table";
import { ProblemError } from "@samenkijken/contract/client";
import { RecordingId } from "@samenkijken/contract/ids";
import { schoolMoments } from "@samenkijken/domain/method/moments";
import { selfCheckIdsOf } from "@samenkijken/domain/programmes/asked";
import type { IsoDate } from "@samenkijken/domain/time/iso-date";
import { dayInAmsterdam } from "../../src/platform/clock.ts";
import { takeInPrepared } from "../../src/recordings/index.ts";
import { sendBytes, untilState } from "../builders.ts";
import { answerConsent } from "./consent-acts.ts";
import { because, tell, type FilmPlace, type Life } from "./life.ts";
import { answerAtSchool, isOfTeacher } from "./school.ts";

/** The first moment of a day: what is agreed for today has begun then, at whatever hour the tests run. */
export function at(day: IsoDate): string {
  const inSummer = new Date(`${day}T00:00:00+02:00`);
  const begun = dayInAmsterdam(inSummer) === day ? inSummer : new Date(`${day}T00:00:00+01:00`);
  return begun.toISOString();
}

const noFilm = new TextEncoder().encode("Dit is geen film.");

/** Makes room for a film of today. Who can be seen in it must agree as well: they are asked when the program says so. */
async function makeRoom(life: Life, place: FilmPlace, sizeBytes: number): Promise<RecordingId> {
  const id = RecordingId.parse(crypto.randomUUID());
  try {
    await startUpload(life, { ...place, id, sizeBytes });
  } catch (fault) {
    const asked = fault instanceof ProblemError ? fault.problem.details["personIds"] : undefined;
    if (!Array.isArray(asked)) throw fault;
    tell(life, `asks ${String(asked.length)} who can be seen in film ${nameOf(place)}`);
    for (const personId of asked)
      await (place.lane === "school" ? answerAtSchool : answerConsent)(life, String(personId), "given");
    await startUpload(life, { ...place, id, sizeBytes });
  }
  return id;
}

/** Asks for room, with the children in the film and the mother, or at school the teacher and the class. */
export async function startUpload(
  life: Life,
  { id, lane, number, sizeBytes }: FilmPlace & { id: RecordingId; sizeBytes: number },
): Promise<void> {
  const [mother] = life.cast.adults;
  const { school } = life;
  const others = lane === "home" ? [mother?.id] : [school?.teacher, school?.group];
  const children = life.cast.children.map((child) => child.id);
  const moments = lane === "school" && !isOfTeacher(life) ? schoolMoments : life.programme.moments;
  await life.trainer.api.startUpload({
    params: { trajectoryId: life.trajectoryId },
    body: {
      id,
      lane,
      number,
      parts: [{ name: "film.mp4", sizeBytes }],
      fingerprint: randomBytes(32).toString("hex"),
      whenSame: "tell",
      moment: moments[0]?.id ?? "",
      filmedOn: life.day,
      seen: [...children, ...others.filter((personId) => personId !== undefined)],
      reason: because,
    },
  });
}

/**
 * A film comes in. Room for it is asked as always; that its bytes travelled and that ffmpeg prepared it is what the
 * simulation leaves out, by the way on which the demo's drawn film comes in.
 */
export async function addFilm(life: Life, place: FilmPlace): Promise<void> {
  const { film, program } = life.world;
  const { trainer } = life;
  const id = await makeRoom(life, place, film.bytes.length);
  await program.program.inScope(trainer.organisationId, (scope) =>
    takeInPrepared(scope, program.program.vault, { ...film, recordingId: id, arrivedAt: scope.at }),
  );
  life.films[place.lane].set(place.number, id);
  tell(life, `film ${nameOf(place)} is in`);
}

/** A file that is no film is sent, really, and refused. */
export async function addNoFilm(life: Life, place: FilmPlace): Promise<void> {
  const { program } = life.world;
  const { trainer } = life;
  const id = await makeRoom(life, place, noFilm.length);
  await sendBytes(program.url, trainer, { recordingId: id, offset: 0, bytes: noFilm });
  await untilState(trainer, id, "refused");
  tell(life, `what was sent as film ${nameOf(place)} is refused`);
}

/** A film of the programme itself, by its number: at school where its client is a teacher. */
export function ofProgramme(life: Life, number: number): FilmPlace {
  return { lane: isOfTeacher(life) ? "school" : "home", number };
}

/** A film that came in; fails when it never did. */
export function filmAt({ films }: Life, place: FilmPlace): RecordingId {
  const film = films[place.lane].get(place.number);
  if (film === undefined) throw new Error(`film ${nameOf(place)} never came in`);
  return film;
}

const nameOf = ({ lane, number }: FilmPlace) => `${String(number)}${lane === "home" ? "" : " at school"}`;

/** What the child starts is marked. */
export async function code(life: Life, recordingId: RecordingId): Promise<void> {
  const table = unpackFrameTable(life.world.film.frames);
  const [child] = life.cast.children;
  const marker = {
    type: "marker" as const,
    id: crypto.randomUUID(),
    track: child?.id ?? "",
    code: "INITIATIVE",
    start: startOf(table, 30),
    end: null,
    valence: "yes" as const,
    addressee: null,
    reception: "computed" as const,
    receivedBy: null,
    star: "plain" as const,
  };
  await change(life, recordingId, [marker]);
}

/** Clips are chosen, with their questions, and the plan is ready. */
export async function plan(life: Life, recordingId: RecordingId): Promise<void> {
  const table = unpackFrameTable(life.world.film.frames);
  const clip = {
    type: "clip" as const,
    id: crypto.randomUUID(),
    start: startOf(table, 10),
    end: endOf(table, 60),
    title: "Samen",
    kind: "success" as const,
    question: "Wat zie je?",
    position: 0,
    sensitive: "no" as const,
  };
  await change(life, recordingId, [clip]);
  const body = { reason: because, selfCheck: [...selfCheckIdsOf(life.programme)] };
  await life.trainer.api.markPlanReady({ params: { recordingId }, body });
}

type Added = Parameters<Life["trainer"]["api"]["applyChanges"]>[0]["body"]["change"]["added"];

async function change(life: Life, recordingId: RecordingId, added: Added): Promise<void> {
  const { api } = life.trainer;
  const params = { recordingId };
  const { revision } = await api.readRevision({ params, body: {} });
  const body = {
    batchId: crypto.randomUUID(),
    baseRevision: revision,
    change: { added, updated: [], removed: [] },
  };
  await api.applyChanges({ params, body });
}
