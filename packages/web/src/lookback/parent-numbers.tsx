import type { LookBack } from "@samenkijken/contract/lookback";
import { questionInNumbers, sessionCheck, type Wording } from "@samenkijken/domain/method/session-check";
import { asksForTalk } from "@samenkijken/domain/outcomes/asks-for-talk";
import { sessionCheckScale } from "@samenkijken/domain/outcomes/scales";
import { useLanguage, useMessages } from "../platform/language.ts";
import { useSession } from "../platform/session.tsx";
import { useStore } from "../platform/store.ts";
import { Score0to10 } from "../ui/score-0-to-10.tsx";
import { lookBackMessages } from "./messages.ts";
import { parentsOf, useTalk } from "./talk-context.ts";

type Answers = LookBack["answers"];

function answersOf(answers: Answers, parentId: string): Readonly<Record<string, number>> {
  return Object.fromEntries(
    answers.filter(({ personId }) => personId === parentId).map(({ item, score }) => [item, score]),
  );
}

/** Four questions about this talk and three about how it goes, per parent, each answered with a number. */
export function ParentNumbers() {
  const words = useMessages(lookBackMessages);
  const language = useLanguage();
  const { organisation } = useSession();
  const { lookBack, outbox } = useTalk();
  const { answers } = lookBack;
  const waiting = useStore(outbox.state, (state) => state.waiting.length);
  const form = language === "en" ? "en" : organisation.addressForm === "u" ? "nlU" : "nl";
  const say = (wording: Wording): string => wording[form];
  const answer = (personId: Answers[number]["personId"], item: string, score: number): void =>
    outbox.add({ type: "answer", answers: [{ personId, item, score }] });
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
          <output className="text-2">
            {asksForTalk(sessionCheckScale, answersOf(answers, id)) ? words.talkAboutIt(name) : ""}
          </output>
        </section>
      ))}
      <output>{answers.length > 0 && waiting === 0 ? words.savedAnswers : ""}</output>
    </>
  );
}
