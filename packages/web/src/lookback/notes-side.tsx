import { EyeSlashIcon } from "@phosphor-icons/react";
import { QuestionPin } from "../families/question-pin.tsx";
import { useMessages } from "../platform/language.ts";
import { Button } from "../ui/button.tsx";
import { ClipNotes } from "./clip-notes.tsx";
import { KeptList } from "./keep-row.tsx";
import { lookBackMessages } from "./messages.ts";
import { parentsMessages } from "./parents-messages.ts";
import { SaidList, SayField } from "./said-list.tsx";
import { performShow } from "./show.ts";
import { nameIn, useShowState, useTalk } from "./talk-context.ts";
import { RefusedChanges } from "./talk-saved.tsx";
import { WhoIsHere } from "./who-is-here.tsx";

/** The working point of an earlier talk about this film stays in sight. */
function EarlierPoint() {
  const words = useMessages(parentsMessages);
  const { quoted } = useMessages(lookBackMessages);
  const { lookBack } = useTalk();
  const point = lookBack.earlier.find(({ workingPoint }) => workingPoint !== null)?.workingPoint ?? null;
  if (point === null) return null;
  return (
    <>
      <h3>{words.earlierPoint(nameIn(lookBack, point.personId))}</h3>
      <p>{quoted(point.quote)}</p>
    </>
  );
}

/** The right half: only for whoever leads the talk. */
export function NotesSide() {
  const words = useMessages(lookBackMessages);
  const { show, trajectory, lookBack } = useTalk();
  const step = useShowState((state) => state.step);
  return (
    <section className="notes" aria-label={words.notes}>
      <div className="notes-head">
        <EyeSlashIcon aria-hidden="true" />
        <span className="text-small text-2 grow">{words.onlyYou}</span>
        <Button variant="quiet" size="small" keyHint="H" onClick={() => performShow(show, "notes")}>
          {words.hideNotes}
        </Button>
      </div>
      <QuestionPin trajectory={trajectory} compact />
      {step === 0 && (
        <>
          <p>{lookBack.kind === "family" ? words.weekWords : words.atSchool.week}</p>
          <WhoIsHere />
          <EarlierPoint />
        </>
      )}
      <ClipNotes />
      <h3>{lookBack.kind === "family" ? words.parentsSay : words.atSchool.say}</h3>
      <SaidList />
      <KeptList />
      <RefusedChanges />
      {lookBack.can.edit && <SayField />}
    </section>
  );
}
