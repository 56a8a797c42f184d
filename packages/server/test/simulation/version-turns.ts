import { demandRefused, isAtWork, params, type Turn } from "./turn.ts";
import { because } from "./life.ts";

/** A trajectory follows one version of its programme until somebody moves it. */
export const versionTurns: readonly Turn[] = [
  {
    name: "the trajectory moves to another version of its programme",
    chance: 0.03,
    fits: isAtWork,
    happens: async (life, { pairs }) => {
      const { id, version } = life.programme;
      const others = life.world.versions.filter((each) => each.id === id && each.version !== version);
      const programme = life.chance.pick(others);
      const body = { version: programme.version, note: because };
      const moved = await life.trainer.api.moveTrajectory({ params: params(life), body });
      if (moved.pairs !== pairs)
        throw new Error("moving to another version changed how many films were agreed");
      life.programme = programme;
    },
  },
  {
    name: "a version with other codes is refused once a film was marked",
    chance: 0.03,
    fits: (trajectory) =>
      isAtWork(trajectory) &&
      [...trajectory.cycles, ...(trajectory.school?.cycles ?? [])].some(
        ({ codedMarkers }) => codedMarkers > 0,
      ),
    happens: async (life) => {
      const other = life.world.otherCodes.find(({ id }) => id === life.programme.id);
      const body = { version: other?.version ?? 0, note: because };
      await demandRefused(
        () => life.trainer.api.moveTrajectory({ params: params(life), body }),
        "other-codes",
      );
    },
  },
];
