import { CalendarBlankIcon } from "@phosphor-icons/react";
import type { Session } from "@samenkijken/contract/organisations";
import { addDays, addMonths, type IsoDate } from "@samenkijken/domain/time/iso-date";
import { useState } from "react";
import { asDay, dayInWords, today } from "../platform/dates.ts";
import { useLanguage, useMessages } from "../platform/language.ts";
import { ProblemNotice } from "../platform/problem-notice.tsx";
import { useSession, useSessionCommands } from "../platform/session.tsx";
import { Button } from "../ui/button.tsx";
import { DateFields } from "../ui/date-fields.tsx";
import { Dialog } from "../ui/dialog.tsx";
import "./demo-day.css";
import { demoDayMessages } from "./demo-day-messages.ts";

/** In the practice environment: which day it plays, and another one. Nothing where the clock cannot be moved. */
export function DemoDay() {
  const { clock } = useSession();
  return clock === null ? null : <MovableDay clock={clock} />;
}

function MovableDay({ clock }: { clock: NonNullable<Session["clock"]> }) {
  const words = useMessages(demoDayMessages);
  const language = useLanguage();
  const [isOpen, setOpen] = useState(false);
  const isMoved = clock.movedDays !== 0;
  return (
    <section className={isMoved ? "demo-day demo-day-moved" : "demo-day"} aria-label={words.practice}>
      <p className="text-small text-2">{isMoved ? words.moved : words.practice}</p>
      <Button size="small" variant="quiet" icon={CalendarBlankIcon} onClick={() => setOpen(true)}>
        {words.itIs(dayInWords(today(), language, "year"))}
      </Button>
      <MoveDialog key={String(isOpen)} isOpen={isOpen} isMoved={isMoved} onDone={() => setOpen(false)} />
    </section>
  );
}

function MoveDialog(props: { isOpen: boolean; isMoved: boolean; onDone: () => void }) {
  const words = useMessages(demoDayMessages);
  const { moveClock } = useSessionCommands();
  const [day, setDay] = useState<string>(today);
  const [error, setError] = useState<unknown>(null);
  const [isMoving, setMoving] = useState(false);
  const goTo = (target: IsoDate | null) => {
    setMoving(true);
    moveClock(target)
      .then(props.onDone, setError)
      .finally(() => setMoving(false));
  };
  const later = [
    { text: words.week, day: addDays(today(), 7) },
    { text: words.month, day: addMonths(today(), 1) },
    { text: words.halfYear, day: addMonths(today(), 6) },
  ];
  return (
    <Dialog
      open={props.isOpen}
      onClose={props.onDone}
      title={words.title}
      closeLabel={words.cancel}
      actions={
        <>
          <Button variant="primary" disabled={day === "" || isMoving} onClick={() => goTo(asDay(day))}>
            {words.choose}
          </Button>
          {props.isMoved && (
            <Button variant="quiet" disabled={isMoving} onClick={() => goTo(null)}>
              {words.back}
            </Button>
          )}
        </>
      }
    >
      <div className="stack">
        <p>{words.intro}</p>
        <div className="row">
          {later.map((step) => (
            <Button key={step.text} disabled={isMoving} onClick={() => goTo(step.day)}>
              {step.text}
            </Button>
          ))}
        </div>
        <DateFields
          id="demo-day"
          label={words.day}
          value={day}
          onChange={setDay}
          partLabels={words.dates}
          pickLabel={words.dates.pick}
        />
        <ProblemNotice error={error} />
      </div>
    </Dialog>
  );
}
