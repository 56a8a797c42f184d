import type { Trajectory } from "@samenkijken/contract/trajectories";
import { addDays, addMonths } from "@samenkijken/domain/time/iso-date";
import { useState } from "react";
import { asDay, dayInWords, today } from "../../platform/dates.ts";
import { useDiscreet } from "../../platform/discreet.tsx";
import { useLanguage, useMessages } from "../../platform/language.ts";
import { useSession } from "../../platform/session.tsx";
import { ButtonLink } from "../../ui/button-link.tsx";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { courseMessages } from "./messages.ts";
import { ResumeDialog } from "./pause-dialogs.tsx";
import { UnarchiveDialog } from "./taking-back-dialogs.tsx";

/** The pause that is open now. */
export function openPause({ course }: Trajectory) {
  return course.pauses.find(({ resumedOn }) => resumedOn === null);
}

function Paused({ trajectory }: { trajectory: Trajectory }) {
  const words = useMessages(courseMessages);
  const language = useLanguage();
  const [isOpen, setOpen] = useState(false);
  const pause = openPause(trajectory);
  if (pause === undefined) return null;
  const isOver = pause.lookAgainOn <= today();
  const days = [dayInWords(pause.pausedOn, language), dayInWords(pause.lookAgainOn, language)] as const;
  return (
    <Notice
      tone={isOver ? "warn" : "info"}
      title={isOver ? words.pause.over(...days) : words.pause.is(...days)}
      {...(trajectory.can.edit
        ? { action: <Button onClick={() => setOpen(true)}>{words.pause.resume}</Button> }
        : {})}
    >
      {words.because(words.pause.reasons[pause.why], pause.note)}
      {isOpen && <ResumeDialog trajectory={trajectory} onDone={() => setOpen(false)} />}
    </Notice>
  );
}

function Archived({ trajectory }: { trajectory: Trajectory }) {
  const { archive } = useMessages(courseMessages);
  const language = useLanguage();
  const [isOpen, setOpen] = useState(false);
  const { archivedOn, can } = trajectory.course;
  if (archivedOn === null) return null;
  return (
    <Notice
      tone="info"
      {...(can.unarchive ? { action: <Button onClick={() => setOpen(true)}>{archive.take}</Button> } : {})}
    >
      {archive.is(dayInWords(archivedOn, language, "year"))}
      {isOpen && <UnarchiveDialog trajectory={trajectory} onDone={() => setOpen(false)} />}
    </Notice>
  );
}

/** For some weeks, whoever took a family over is told so at the top. */
const newFor = 42;

function TakenOver({ trajectory }: { trajectory: Trajectory }) {
  const { trainer: texts } = useMessages(courseMessages);
  const language = useLanguage();
  const { member } = useSession();
  const { id, since, before } = trajectory.course.trainer;
  if (id !== member.id || since === null || before === null) return null;
  if (addDays(asDay(since), newFor) < today()) return null;
  return <Notice tone="info">{texts.yours(dayInWords(since, language), before)}</Notice>;
}

/** Days before the twelfth birthday on which it is time to talk about it (domain, appendix C). */
const noticeDays = 60;

/** A child in focus whose twelfth birthday is near, or has passed since the trajectory began. */
function TurnsTwelve({ trajectory }: { trajectory: Trajectory }) {
  const { turnsTwelve: texts } = useMessages(courseMessages);
  const language = useLanguage();
  const { shownName } = useDiscreet();
  if (trajectory.closedOn !== null) return null;
  const children = trajectory.people.flatMap((person) => {
    const born = trajectory.ages.find(({ personId }) => personId === person.id)?.birthDate;
    if (!person.inFocus || born === undefined) return [];
    const day = addMonths(asDay(born), 144);
    const isNear = day > trajectory.startedOn && addDays(day, -noticeDays) <= today();
    return isNear ? [{ id: person.id, name: shownName(person.name), day }] : [];
  });
  return children.map(({ id, name, day }) => {
    const words = dayInWords(day, language);
    return (
      <Notice
        key={id}
        tone="info"
        title={day > today() ? texts.soon(name, words) : texts.now(name, words)}
        action={<ButtonLink href={`/families/${trajectory.familyId}/consent`}>{texts.toConsent}</ButtonLink>}
      >
        {texts.text(name)}
      </Notice>
    );
  });
}

/** What must be known about a trajectory before anything else: it stands still, it is put away, it changed hands. */
export function CourseNotices({ trajectory }: { trajectory: Trajectory }) {
  return (
    <>
      <Archived trajectory={trajectory} />
      <Paused trajectory={trajectory} />
      <TakenOver trajectory={trajectory} />
      <TurnsTwelve trajectory={trajectory} />
    </>
  );
}
