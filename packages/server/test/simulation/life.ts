import type {
  AppointmentId,
  FamilyId,
  GoalId,
  LookBackId,
  PersonId,
  RecordingId,
  TrajectoryId,
} from "@samenkijken/contract/ids";
import type { FilmLane } from "@samenkijken/contract/recordings";
import type { NextStep } from "@samenkijken/contract/trajectory-state";
import type { Trajectory } from "@samenkijken/contract/trajectories";
import type { Programme } from "@samenkijken/domain/programmes/programme";
import type { IsoDate } from "@samenkijken/domain/time/iso-date";
import type { DemoFilm } from "../../src/demo/shipped-film.ts";
import type { TestMember, TestProgram } from "../test-program.ts";
import type { Cast } from "./cast.ts";
import type { Chance } from "./chance.ts";

/** Where simulated families live: the real program, whose demo organisation can be moved through time. */
export interface World {
  readonly program: TestProgram;
  readonly trainers: readonly [TestMember, TestMember];
  readonly coordinator: TestMember;
  /** Of each programme the versions to which a trajectory can be moved, and one with other codes. */
  readonly versions: readonly Programme[];
  readonly otherCodes: readonly Programme[];
  /** What a film is made of once it was prepared; its bytes are a few, for nobody looks at them. */
  readonly film: DemoFilm;
}

/** The people at the school of one child, and what they and the family said about it. */
export interface InSchool {
  readonly teacher: PersonId;
  readonly head: PersonId;
  readonly group: PersonId;
  /** Who said yes to the film at school, and did not take it back. */
  readonly agreed: Set<string>;
  /** Who of the family lets parts of films of home be shown at school. */
  readonly shared: Set<string>;
}

/** A film: at home or at school, and which. */
export interface FilmPlace {
  readonly lane: FilmLane;
  readonly number: number;
}

/** One trajectory that is being lived. */
export interface Life {
  readonly world: World;
  readonly seed: number;
  readonly chance: Chance;
  /** In the version that the trajectory follows now. */
  programme: Programme;
  readonly cast: Cast;
  readonly familyId: FamilyId;
  readonly trajectoryId: TrajectoryId;
  /** Who guides the family now. */
  trainer: TestMember;
  /** The day that it is, in the demo organisation. */
  day: IsoDate;
  /** The film of each number, at home and at school, and the talk about it. */
  readonly films: Readonly<Record<FilmLane, Map<number, RecordingId>>>;
  /** The school, once a teacher asked. */
  school: InSchool | null;
  readonly talks: Map<number, LookBackId>;
  firstTalk: AppointmentId | null;
  /** Goals that run. */
  readonly goals: GoalId[];
  /** Who said yes to filming, and did not take it back. */
  readonly agreed: Set<string>;
  /** What happened, for whoever has to understand a failure. */
  readonly told: string[];
  /** Steps that were done: they must not be asked again. */
  readonly done: Set<string>;
}

/** Lets it be that day. */
export async function moveTo(life: Life, day: IsoDate): Promise<void> {
  if (day === life.day) return;
  life.day = day;
  await life.world.coordinator.api.moveClock({ params: {}, body: { today: day } });
}

/** How it stands now. */
export function look(life: Life): Promise<Trajectory> {
  const params = { trajectoryId: life.trajectoryId };
  return life.trainer.api.readTrajectory({ params, body: {} });
}

/** Writes down what happened, with the day. */
export function tell(life: Life, what: string): void {
  life.told.push(`${life.day} ${what}`);
}

/** Why a trainer goes on where the method would not. */
export const because = "De ouders vroegen erom, en het past bij hun vraag.";

/** Does what a step asks, as the trainer would: by asking the program. */
export type Act = (life: Life, step: NextStep, trajectory: Trajectory) => Promise<void>;
