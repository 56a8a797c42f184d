import { useState } from "react";
import { useLanguage, useMessages } from "../platform/language.ts";
import { listInWords } from "../platform/plural.ts";
import { ProblemNotice } from "../platform/problem-notice.tsx";
import { useCommand } from "../platform/queries.ts";
import { Button } from "../ui/button.tsx";
import { CheckboxGroup } from "../ui/checkbox-group.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { lookBackMessages } from "./messages.ts";
import { parentsMessages } from "./parents-messages.ts";
import { parentsOf, useTalk } from "./talk-context.ts";

/** Somebody may come later, or has to go. */
export function WhoIsHere() {
  const words = useMessages(parentsMessages);
  const texts = useMessages(lookBackMessages);
  const language = useLanguage();
  const { lookBack, take } = useTalk();
  const [here, setHere] = useState<readonly string[] | null>(null);
  const start = useCommand("startLookBack");
  const adults = lookBack.people.filter(({ kind }) => kind === "adult");
  const names = parentsOf(lookBack).map(({ name }) => name);
  const nobody = lookBack.kind === "family" ? texts.whoNobody : texts.whoNobodyAtSchool;
  const save = (): void => {
    if (here === null || here.length === 0) return;
    start.mutate(
      { params: { recordingId: lookBack.recordingId }, body: { attendees: [...here] } },
      {
        onSuccess: (next) => {
          take(next);
          setHere(null);
        },
      },
    );
  };
  return (
    <>
      <h3>{words.attendees}</h3>
      <p className="row">
        {listInWords(language, names)}
        <Button size="small" variant="quiet" onClick={() => setHere(lookBack.attendees)}>
          {words.changeAttendees}
        </Button>
      </p>
      <Dialog
        open={here !== null}
        title={texts.who}
        closeLabel={texts.close}
        onClose={() => setHere(null)}
        actions={
          <Button variant="primary" disabled={start.isPending} onClick={save}>
            {words.keepAttendees}
          </Button>
        }
      >
        <div className="stack">
          <CheckboxGroup
            id="here-now"
            label={texts.who}
            value={here ?? []}
            options={adults.map(({ id, name }) => ({ value: id, label: name }))}
            error={here !== null && here.length === 0 ? nobody : undefined}
            onChange={setHere}
          />
          <ProblemNotice error={start.error} />
        </div>
      </Dialog>
    </>
  );
}
