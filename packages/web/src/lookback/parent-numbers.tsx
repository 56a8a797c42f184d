import type { LookBack } from "@samenkijken/contract/lookback";
import { asksForTalk } from "@samenkijken/domain/outcomes/asks-for-talk";
import { numbersAfterTalk } from "@samenkijken/domain/programmes/asked";
import { useProgramme } from "../guide/programme-context.tsx";
import { useMessages } from "../platform/language.ts";
import { useSay } from "../platform/use-say.ts";
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

/** Questions about this talk and about how it goes, as the programme asks them of each of its clients, each answered with a number. */
export function ParentNumbers() {
  const words = useMessages(lookBackMessages);
  const { lookBack, outbox } = useTalk();
  const { answers } = lookBack;
  const waiting = useStore(outbox.state, (state) => state.waiting.length);
  const say = useSay();
  const programme = useProgramme();
  // Numbers are asked of the client: parents, or in a programme for a teacher the teacher.
  const isForTeacher = programme.client === "teacher";
  const asked = parentsOf(lookBack).filter(({ side }) => (side === "school") === isForTeacher);
  const answer = (personId: Answers[number]["personId"], item: string, score: number): void =>
    outbox.add({ type: "answer", answers: [{ personId, item, score }] });
  return (
    <>
      {asked.map(({ id, name }) => (
        <section key={id} className="agree-part" aria-labelledby={`numbers-${id}`}>
          <h2 id={`numbers-${id}`}>{words.checkTitle(name)}</h2>
          <p className="text-2">{isForTeacher ? words.atSchool.checkHelp : words.checkHelp}</p>
          {numbersAfterTalk(programme).map((item) => (
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
            {asksForTalk(programme.checklists.sessionCheck, answersOf(answers, id))
              ? words.talkAboutIt(name)
              : ""}
          </output>
        </section>
      ))}
      <output>{answers.length > 0 && waiting === 0 ? words.savedAnswers : ""}</output>
    </>
  );
}
