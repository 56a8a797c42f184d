import { newestProgrammes, shippedProgrammes } from "@samenkijken/domain/programmes/programmes";
import type { Programme } from "@samenkijken/domain/programmes/programme";
import { readShippedFilm } from "../../src/demo/shipped-film.ts";
import { demoOrganisationIds, insertOrganisation } from "../../src/organisations/index.ts";
import { startTestProgram, type TestMember } from "../test-program.ts";
import { because, type World } from "./life.ts";

/** The real program with an empty demo organisation, whose day can be moved by its own door. */
export async function buildSimulatedWorld(): Promise<World> {
  const program = await startTestProgram();
  const [id] = demoOrganisationIds;
  const demo = { id, name: "Voorbeeld", addressForm: "je", isDemo: "yes" } as const;
  await program.program.inScope(id, (scope) => insertOrganisation(scope, demo));
  const few = { bytes: Buffer.from("film"), peaks: Buffer.from("p"), poster: Buffer.from("poster") };
  return {
    program,
    trainers: [await program.addMember(id, "trainer"), await program.addMember(id, "trainer")],
    coordinator: await program.addMember(id, "coordinator"),
    film: { ...(await readShippedFilm()), ...few, stripJpeg: Buffer.from("strip") },
    ...(await publishVersions(await program.addMember(id, "method-owner"))),
  };
}

/** The newest of each programme that ships: those with which the lives begin. */
export const programmes = newestProgrammes(shippedProgrammes);

/**
 * The organisation publishes versions of its own of each programme: one with other codes, one in which much is otherwise,
 * and last the shipped one once more, so that a trajectory that starts follows what ships.
 */
async function publishVersions({ api }: TestMember): Promise<Pick<World, "versions" | "otherCodes">> {
  const versions: Programme[] = [...shippedProgrammes];
  const otherCodes: Programme[] = [];
  const publish = async (programme: Programme) => {
    await api.publishProgramme({ params: {}, body: { programme, note: because } });
    return programme;
  };
  for (const programme of programmes) {
    const next = (than: number) => ({ ...programme, version: programme.version + than });
    otherCodes.push(await publish({ ...next(1), schemeId: otherScheme(programme) }));
    versions.push(await publish({ ...next(2), ...otherwise(programme) }), await publish(next(3)));
  }
  return { versions, otherCodes };
}

function otherScheme({ schemeId }: Programme): string {
  const other = programmes.find((each) => each.schemeId !== schemeId);
  if (other === undefined) throw new Error("all programmes have the same codes");
  return other.schemeId;
}

/** What an organisation may do otherwise: meet first, ask for goals or not, other months, another midway and follow-up. */
function otherwise({
  order,
  intake,
  pairs,
  midwayAfterPairs,
  band,
  followUp,
}: Programme): Partial<Programme> {
  return {
    order: ["first-talk", ...order.filter((rule) => rule !== "first-talk")],
    intake: { requires: intake.requires.includes("goals") ? ["question"] : ["question", "goals"] },
    midwayAfterPairs: midwayAfterPairs === null ? pairs - 1 : null,
    band: band === null ? { fromMonths: 2, toMonths: 5, warnAfterMonths: 4 } : null,
    followUp: followUp === null ? { months: 3, noticeDays: 14 } : null,
    lookBackWithinDays: { from: 1, to: 10 },
  };
}
