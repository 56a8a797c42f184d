import { ArrowElbowDownLeftIcon, CameraIcon, EyeSlashIcon, XIcon } from "@phosphor-icons/react";
import { activatingQuestions } from "@samenkijken/domain/method/questions";
import { useState, type FormEvent } from "react";
import { QuestionPin } from "../families/question-pin.tsx";
import { clockOf } from "../platform/dates.ts";
import { useFocusKept } from "../platform/focus.ts";
import { useLanguage, useMessages } from "../platform/language.ts";
import { ProblemNotice } from "../platform/problem-notice.tsx";
import { useCommand } from "../platform/queries.ts";
import { useSession } from "../platform/session.tsx";
import { Avatar } from "../ui/avatar.tsx";
import { Button } from "../ui/button.tsx";
import { IconButton } from "../ui/icon-button.tsx";
import { SegmentedControl } from "../ui/segmented-control.tsx";
import { lookBackMessages } from "./messages.ts";
import { clipOfStep, freezeOn, performShow, stillOfClip } from "./show.ts";
import { parentsOf, useShowState, useTalk } from "./talk-context.ts";

const furtherIntents = ["DETAIL", "PARENT_ACTION", "EFFECT", "STRENGTH", "MEANING"] as const;

/** Questions to go on with, in the form of address of the organisation. */
function useFurtherQuestions(without: string): string[] {
  const language = useLanguage();
  const { organisation } = useSession();
  const form = language === "en" ? "en" : organisation.addressForm === "u" ? "nlU" : "nl";
  return furtherIntents
    .flatMap((intent) => activatingQuestions.filter((question) => question.intent === intent))
    .map((question) => question[form])
    .filter((text) => text !== without)
    .slice(0, 4);
}

function ClipNotes() {
  const words = useMessages(lookBackMessages);
  const { show } = useTalk();
  const { step, question } = useShowState((state) => state);
  const clip = clipOfStep(show, step);
  const further = useFurtherQuestions(clip?.question ?? "");
  if (clip === null) return null;
  const still = stillOfClip(show, clip);
  return (
    <>
      <p className="text-2">{words.questionNth(step, show.clips.length)}</p>
      <h2 className="notes-question">{clip.question === "" ? words.noQuestion : clip.question}</h2>
      <div className="row">
        <Button pressed={question === "shown"} keyHint="Q" onClick={() => performShow(show, "question")}>
          {words.onScreen}
        </Button>
        {still !== null && (
          <Button icon={CameraIcon} onClick={() => freezeOn(show, still)}>
            {words.stillCaption(still.caption)}
          </Button>
        )}
      </div>
      <h3>{words.askOn}</h3>
      <ul className="further">
        {further.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      <h3>{words.waitTip}</h3>
      <p>{words.waitWords}</p>
    </>
  );
}

function SaidList() {
  const words = useMessages(lookBackMessages);
  const { lookBack, take } = useTalk();
  const remove = useCommand("removeWords");
  const nameOf = (id: string): string => lookBack.people.find((person) => person.id === id)?.name ?? "";
  const list = useFocusKept<HTMLDivElement>(lookBack.said.length);
  return (
    <div ref={list} tabIndex={-1}>
      {lookBack.said.length === 0 && <p className="text-3">{words.nothingSaid}</p>}
      <ul className="said">
        {lookBack.said.map((said) => (
          <li key={said.id}>
            <Avatar name={nameOf(said.personId)} size="small" />
            <p>
              <span className="visually-hidden">{nameOf(said.personId)}</span> {words.quoted(said.words)}{" "}
              <span className="text-small text-2">{clockOf(said.saidAt)}</span>
            </p>
            <IconButton
              icon={XIcon}
              label={words.removeWords(said.words)}
              onClick={() =>
                remove.mutate(
                  { params: { lookBackId: lookBack.id, wordsId: said.id }, body: {} },
                  { onSuccess: take },
                )
              }
            />
          </li>
        ))}
      </ul>
      <ProblemNotice error={remove.error} />
    </div>
  );
}

/** One line for the parents' own words, with who says it. */
function SayField() {
  const words = useMessages(lookBackMessages);
  const { lookBack, take, show } = useTalk();
  const parents = parentsOf(lookBack);
  const speakers =
    parents.length > 0 ? parents : lookBack.people.filter(({ id }) => lookBack.attendees.includes(id));
  const [personId, setPersonId] = useState<string>(speakers[0]?.id ?? "");
  const [text, setText] = useState("");
  // The id is made once for these words, so that sending them again adds nothing twice.
  const [id, setId] = useState<string>(() => crypto.randomUUID());
  const write = useCommand("writeWords");
  const step = useShowState((state) => state.step);
  const clip = clipOfStep(show, step);
  const name = speakers.find((person) => person.id === personId)?.name ?? "";
  const send = (event: FormEvent): void => {
    event.preventDefault();
    if (text.trim() === "" || personId === "" || write.isPending) return;
    const said = {
      id,
      personId,
      clipId: clip?.id ?? null,
      at: clip === null ? null : show.player.now(),
      words: text.trim(),
    };
    write.mutate(
      { params: { lookBackId: lookBack.id }, body: said },
      {
        onSuccess: (next) => {
          take(next);
          // What was written on while these words were sent stays.
          setText((now) => (now === text ? "" : now));
          setId(crypto.randomUUID());
        },
      },
    );
  };
  return (
    <form className="say" onSubmit={send}>
      <ProblemNotice error={write.error} />
      <div className="say-line">
        <SegmentedControl
          id="speaker"
          label={words.whoSays}
          value={personId}
          options={speakers.map((person) => ({ value: person.id, label: person.name }))}
          onChange={setPersonId}
        />
        <input
          aria-label={words.sayField(name)}
          placeholder={words.sayHint(name)}
          value={text}
          maxLength={2000}
          onChange={(event) => setText(event.target.value)}
        />
        <button type="submit" className="button icon-button icon-button-quiet" aria-label={words.keepWords}>
          <ArrowElbowDownLeftIcon aria-hidden="true" />
        </button>
      </div>
    </form>
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
      {step === 0 && <p>{words.weekWords}</p>}
      <ClipNotes />
      <h3>{words.parentsSay}</h3>
      <SaidList />
      {lookBack.can.edit && <SayField />}
    </section>
  );
}
