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
  const short = (day: string) => dayInWords(day, language, "short");
  const openAt = daysBetween(startedOn, opens) / whole;
  return (
    <TimeBand
      label={words.bandLabel({ week, weeks, from: short(opens), to: short(ends) })}
      now={Math.min(1, past / whole)}
      windowStart={openAt}
      marks={[
        ...(week > 4 ? [{ at: 0, text: short(startedOn) }] : []),
        { at: Math.min(0.9, past / whole), text: words.week(week, weeks), now: true },
        ...(Math.abs(past / whole - openAt) > 0.14
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
    </Card>
  );
}
