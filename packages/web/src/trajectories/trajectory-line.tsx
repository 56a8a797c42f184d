import type { Trajectory } from "@samenkijken/contract/trajectories";
import { addMonths, daysBetween } from "@samenkijken/domain/time/iso-date";
import { asDay, dayInWords, today } from "../platform/dates.ts";
import { useLanguage, useMessages } from "../platform/language.ts";
import { plural } from "../platform/plural.ts";
import { Card } from "../ui/card.tsx";
import { ProtocolLine } from "../ui/protocol-line.tsx";
import { TimeBand } from "../ui/time-band.tsx";
import { lineGroups } from "./line-groups.ts";
import { trajectoryMessages } from "./messages.ts";
import { SchoolLane } from "./school/school-lane.tsx";

/** The period in which the trajectory may close; only for programmes that have one. */
function Band({ trajectory }: { trajectory: Trajectory }) {
  const words = useMessages(trajectoryMessages);
  const language = useLanguage();
  const { band } = trajectory.programme;
  if (band === null) return null;
  const startedOn = asDay(trajectory.startedOn);
  const [opens, ends] = [addMonths(startedOn, band.fromMonths), addMonths(startedOn, band.toMonths)];
  const whole = daysBetween(startedOn, ends);
  const past = daysBetween(startedOn, trajectory.closedOn === null ? today() : asDay(trajectory.closedOn));
  const weeks = Math.round(whole / 7);
  const week = Math.floor(past / 7) + 1;
  const nowWords = past > whole ? words.weekPast(week, weeks) : words.week(week, weeks);
  const short = (day: string) => dayInWords(day, language, "short");
  const openAt = daysBetween(startedOn, opens) / whole;
  const at = Math.min(1, past / whole);
  return (
    <TimeBand
      label={words.bandLabel({ now: nowWords, from: short(opens), to: short(ends) })}
      now={at}
      // The day on which it ends stands below the end of the band.
      nowAbove={at > 0.78}
      windowStart={openAt}
      marks={[
        ...(week > 4 ? [{ at: 0, text: short(startedOn) }] : []),
        { at, text: nowWords, now: true },
        ...(Math.abs(at - openAt) > 0.14
          ? [{ at: openAt, text: words.months(short(opens), band.fromMonths) }]
          : []),
        { at: 1, text: words.months(short(ends), band.toMonths) },
      ]}
    />
  );
}

/** The whole way of one family, big, as on the family page. */
export function TrajectoryLine({ trajectory }: { trajectory: Trajectory }) {
  const words = useMessages(trajectoryMessages);
  const language = useLanguage();
  return (
    <Card bare className="trajectory-line">
      <ProtocolLine
        label={words.line.label(plural(language, trajectory.pairs, words.line.pairs))}
        groups={lineGroups(trajectory, language)}
      />
      <Band trajectory={trajectory} />
      {trajectory.school !== null && trajectory.school.line.length > 0 && (
        <SchoolLane trajectory={trajectory} school={trajectory.school} />
      )}
    </Card>
  );
}
