import type { Trajectory } from "@samenkijken/contract/trajectories";
import { Fragment } from "react";
import { dayInWords } from "../platform/dates.ts";
import { useDiscreet } from "../platform/discreet.tsx";
import { useLanguage, useMessages } from "../platform/language.ts";
import { questionMessages } from "./question-messages.ts";
import { everyoneIn, nameOf } from "./people.ts";
import { mainQuestion, questionOfEach } from "./questions.ts";
import "./question-pin.css";

/** The parents' question in their own words, pinned on every screen of the family; nothing while they have not asked one. */
export function QuestionPin(props: {
  trajectory: Pick<Trajectory, "questions" | "people" | "school">;
  /** On one line, for screens that need the room. */
  compact?: boolean;
}) {
  const language = useLanguage();
  const words = useMessages(questionMessages);
  const { shownName } = useDiscreet();
  const main = mainQuestion(props.trajectory);
  if (main === undefined) return null;
  // Where there is little room, one; each parent's own stands on the page of the family.
  const questions = props.compact === true ? [main] : questionOfEach(props.trajectory);
  return (
    <section
      className={props.compact === true ? "question-pin question-pin-compact" : "question-pin"}
      aria-label={words.title}
    >
      <h2>{words.title}</h2>
      {questions.map(({ id, personId, quote, askedOn }) => (
        <Fragment key={id}>
          <blockquote className="question-pin-words">{words.quoted(quote)}</blockquote>
          <p className="text-small text-2">
            {words.saidBy(
              shownName(nameOf(everyoneIn(props.trajectory), personId)),
              dayInWords(askedOn, language, "short"),
            )}
          </p>
        </Fragment>
      ))}
    </section>
  );
}
