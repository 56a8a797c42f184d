import type { LookBack } from "@samenkijken/contract/lookback";
import type { Request } from "@samenkijken/contract/operation";
import type { Operations } from "@samenkijken/contract/operations";
import { filmMomentIds, filmMoments } from "@samenkijken/domain/method/moments";
import { questionInNumbers, sessionCheck, type Wording } from "@samenkijken/domain/method/session-check";
import { useRef, useState } from "react";
import { api } from "../platform/api.ts";
import { useLanguage, useMessages } from "../platform/language.ts";
import { problemCode } from "../platform/problem-words.ts";
import { ProblemNotice } from "../platform/problem-notice.tsx";
import { useCommand } from "../platform/queries.ts";
import { useSession } from "../platform/session.tsx";
import { Button } from "../ui/button.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { RadioGroup } from "../ui/radio-group.tsx";
import { Score0to10 } from "../ui/score-0-to-10.tsx";
import { SelectField } from "../ui/select-field.tsx";
import { TextArea } from "../ui/text-area.tsx";
import { lookBackMessages, type LookBackWords } from "./messages.ts";
import { parentsOf, useTalk } from "./talk-context.ts";

type Point = Request<Operations["agreeWorkingPoint"]>["body"];

function missingIn(point: Point, words: LookBackWords): { personId?: string; quote?: string } {
  return {
    ...(point.personId === "" ? { personId: words.whoMissing } : {}),
    ...(point.quote.trim() === "" ? { quote: words.quoteMissing } : {}),
  };
}

/** The working point as it is being written, and how it is kept. */
function useWorkingPoint() {
  const words = useMessages(lookBackMessages);
  const { lookBack, take } = useTalk();
  const parents = parentsOf(lookBack);
  const only = parents.length === 1 ? parents[0]?.id : undefined;
  const [point, setPoint] = useState<Point>(
    lookBack.workingPoint ?? { personId: only ?? "", quote: "", whereWhen: "", nextMoment: null },
  );
  const [tried, setTried] = useState<"no" | "yes">("no");
  const agree = useCommand("agreeWorkingPoint");
  const change = (part: Partial<typeof point>): void => {
    agree.reset();
    setPoint({ ...point, ...part });
  };
  const errors = missingIn(point, words);
  const kept = lookBack.workingPoint;
  const isWritten = point.quote.trim() !== "" || point.whereWhen.trim() !== "";
  const isKept =
    kept !== null &&
    kept.personId === point.personId &&
    kept.quote === point.quote &&
    kept.whereWhen === point.whereWhen &&
    kept.nextMoment === point.nextMoment;
  const save = (then: () => void): void => {
    setTried("yes");
    if (errors.personId !== undefined || errors.quote !== undefined) {
      document.getElementById("working-point")?.focus();
      return;
    }
    agree.mutate(
      { params: { lookBackId: lookBack.id }, body: point },
      {
        onSuccess: (next) => {
          take(next);
          then();
        },
      },
    );
  };
  return {
    point,
    change,
    errors: tried === "yes" ? errors : {},
    agree,
    save,
    /** What was written but not kept yet is kept first. */
    keepFirst: (then: () => void): void => {
      if (isKept || (kept === null && !isWritten)) then();
      else save(then);
    },
  };
}

/** The working point in a parent's own words. */
function WorkingPointForm({ point, change, errors, agree, save }: ReturnType<typeof useWorkingPoint>) {
  const words = useMessages(lookBackMessages);
  const language = useLanguage();
  const parents = parentsOf(useTalk().lookBack);
  return (
    <section className="agree-part" aria-labelledby="working-point">
      <h2 id="working-point" tabIndex={-1}>
        {words.workingPoint}
      </h2>
      <RadioGroup
        id="point-person"
        label={words.workingPointWho}
        inline
        value={point.personId}
        options={parents.map(({ id, name }) => ({ value: id, label: name }))}
        error={errors.personId}
        onChange={(personId) => change({ personId })}
      />
      <TextArea
        id="point-quote"
        label={words.quote}
        rows={3}
        maxLength={2000}
        value={point.quote}
        error={errors.quote}
        onChange={(quote) => change({ quote })}
      />
      <TextArea
        id="point-where"
        label={words.whereWhen}
        optionalText={words.optional}
        rows={2}
        maxLength={500}
        value={point.whereWhen}
        onChange={(whereWhen) => change({ whereWhen })}
      />
      <SelectField
        id="point-next"
        label={words.nextMoment}
        optionalText={words.optional}
        emptyLabel={words.noMoment}
        value={point.nextMoment ?? ""}
        options={filmMomentIds.map((id) => ({ value: id, label: filmMoments[id].label[language] }))}
        onChange={(chosen) => change({ nextMoment: filmMomentIds.find((id) => id === chosen) ?? null })}
      />
      <ProblemNotice error={agree.error} />
      <div className="row">
        <Button onClick={() => save(() => undefined)} disabled={agree.isPending}>
          {words.saveWorkingPoint}
        </Button>
        <output>{agree.isSuccess ? words.savedWorkingPoint : agree.isPending ? words.saving : ""}</output>
      </div>
    </section>
  );
}

type Answers = LookBack["answers"];

/** Four questions about this talk and three about how it goes, per parent, each answered with a number. */
function ParentNumbers() {
  const words = useMessages(lookBackMessages);
  const language = useLanguage();
  const { organisation } = useSession();
  const { lookBack, take } = useTalk();
  const [answers, setAnswers] = useState<Answers>(lookBack.answers);
  const [state, setState] = useState<
    { type: "still" | "saving" | "saved" } | { type: "failed"; error: unknown }
  >({ type: "still" });
  const line = useRef<Promise<unknown>>(Promise.resolve());
  const form = language === "en" ? "en" : organisation.addressForm === "u" ? "nlU" : "nl";
  const say = (wording: Wording): string => wording[form];
  const answer = (personId: Answers[number]["personId"], item: string, score: number): void => {
    const next = [
      ...answers.filter((old) => old.personId !== personId || old.item !== item),
      { personId, item, score },
    ];
    setAnswers(next);
    setState({ type: "saving" });
    // One after the other, so that an older list never arrives after a newer one.
    const send = async (): Promise<void> => {
      try {
        take(await api.answerQuestions({ params: { lookBackId: lookBack.id }, body: { answers: next } }));
        setState({ type: "saved" });
      } catch (error) {
        setState({ type: "failed", error });
      }
    };
    line.current = line.current.then(send);
  };
  return (
    <>
      {parentsOf(lookBack).map(({ id, name }) => (
        <section key={id} className="agree-part" aria-labelledby={`numbers-${id}`}>
          <h2 id={`numbers-${id}`}>{words.checkTitle(name)}</h2>
          <p className="text-2">{words.checkHelp}</p>
          {[...sessionCheck, ...questionInNumbers].map((item) => (
            <Score0to10
              key={item.id}
              id={`${item.id}-${id}`}
              label={say(item.question)}
              lowWords={say(item.atZero)}
              highWords={say(item.atTen)}
              value={answers.find((old) => old.personId === id && old.item === item.id)?.score ?? null}
              onChange={(score) => answer(id, item.id, score)}
            />
          ))}
        </section>
      ))}
      {state.type === "failed" && <ProblemNotice error={state.error} />}
      <output>
        {state.type === "saved" ? words.savedAnswers : state.type === "saving" ? words.saving : ""}
      </output>
    </>
  );
}

/** Ends the talk; where words or a working point are missing a written reason goes along. */
function EndTalk(props: { keepFirst: (then: () => void) => void }) {
  const words = useMessages(lookBackMessages);
  const { lookBack, take } = useTalk();
  const end = useCommand("endLookBack");
  const [reason, setReason] = useState("");
  const [asked, setAsked] = useState<"no" | "yes" | "too-short">("no");
  const send = (written: string | null): void =>
    end.mutate(
      { params: { lookBackId: lookBack.id }, body: { reason: written } },
      {
        onSuccess: take,
        onError: (error) => {
          if (problemCode(error) === "reason-needed") setAsked("yes");
        },
      },
    );
  const confirm = (): void => {
    if (reason.trim().length < 3) setAsked("too-short");
    else send(reason.trim());
  };
  return (
    <div className="agree-end">
      {asked === "no" && <ProblemNotice error={end.error} />}
      <Button
        variant="primary"
        size="large"
        disabled={end.isPending}
        onClick={() => props.keepFirst(() => send(null))}
      >
        {words.end}
      </Button>
      <Dialog
        open={asked !== "no"}
        title={words.endTitle}
        closeLabel={words.close}
        onClose={() => setAsked("no")}
        actions={
          <>
            <Button variant="primary" disabled={end.isPending} onClick={confirm}>
              {words.confirmEnd}
            </Button>
            <Button variant="quiet" onClick={() => setAsked("no")}>
              {words.cancel}
            </Button>
          </>
        }
      >
        <div className="stack">
          <p>{words.endReasonIntro}</p>
          {problemCode(end.error) !== "reason-needed" && <ProblemNotice error={end.error} />}
          <TextArea
            id="end-reason"
            label={words.reason}
            value={reason}
            maxLength={500}
            error={asked === "too-short" ? words.reasonShort : undefined}
            onChange={setReason}
          />
        </div>
      </Dialog>
    </div>
  );
}

/** The last step: what the parents take along, and how it was for each of them. It stays while another step is shown, so that nothing written is lost. */
export function Agreement({ isShown }: { isShown: boolean }) {
  const workingPoint = useWorkingPoint();
  return (
    <div className="agreement" hidden={!isShown}>
      <WorkingPointForm {...workingPoint} />
      <ParentNumbers />
      <EndTalk keepFirst={workingPoint.keepFirst} />
    </div>
  );
}
