import type { Trajectory } from "@samenkijken/contract/trajectories";
import { dayInWords } from "../platform/dates.ts";
import { useDiscreet } from "../platform/discreet.tsx";
import { useLanguage, useMessages } from "../platform/language.ts";
import { questionMessages } from "./question-messages.ts";
import { nameOf } from "./people.ts";
import "./question-pin.css";

/** The parents' question in their own words, pinned on every screen of the family; nothing while they have not asked one. */
export function QuestionPin(props: {
  trajectory: Pick<Trajectory, "questions" | "people">;
  /** On one line, for screens that need the room. */
  compact?: boolean;
}) {
  const language = useLanguage();
  const words = useMessages(questionMessages);
  const { shownName } = useDiscreet();
  const question = props.trajectory.questions.at(-1);
  if (question === undefined) return null;
  const name = shownName(nameOf(props.trajectory.people, question.personId));
  return (
    <section
      className={props.compact === true ? "question-pin question-pin-compact" : "question-pin"}
      aria-label={words.title}
    >
      <h2>{words.title}</h2>
      <blockquote className="question-pin-words">{words.quoted(question.quote)}</blockquote>
      <p className="text-small text-2">
        {words.saidBy(name, dayInWords(question.askedOn, language, "short"))}
      </p>
    </section>
  );
}
