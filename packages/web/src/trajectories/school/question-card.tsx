import type { SchoolBranch } from "@samenkijken/contract/school";
import type { Trajectory } from "@samenkijken/contract/trajectories";
import { dayInWords } from "../../platform/dates.ts";
import { useLanguage, useMessages } from "../../platform/language.ts";
import { listInWords } from "../../platform/plural.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { schoolMessages } from "./messages.ts";
import { useSchoolNames } from "./school-names.ts";

/** What the teacher asked, in the teacher's own words, and which parent agreed to the contact. */
export function QuestionCard(props: { trajectory: Trajectory; branch: SchoolBranch; onChange: () => void }) {
  const { trajectory, branch } = props;
  const words = useMessages(schoolMessages).question;
  const language = useLanguage();
  const nameFor = useSchoolNames(trajectory, branch);
  const { by, on } = branch.contactAgreed;
  const names = listInWords(language, by.map(nameFor));
  const day = dayInWords(on, language, "year");
  return (
    <Card labelledBy="school-question" className="stack">
      <h2 id="school-question">{words.title}</h2>
      <blockquote>{words.quoted(branch.quote)}</blockquote>
      <p className="text-2">
        {words.said(nameFor(branch.teacherId), dayInWords(branch.askedOn, language, "year"))}
      </p>
      <p>
        {words.where(branch.school, nameFor(branch.classId))}{" "}
        {words.asks(
          listInWords(
            language,
            branch.asks.map((kind) => words.askKinds[kind]),
          ),
        )}
      </p>
      <p>{by.length > 1 ? words.contactMore(names, day) : words.contact(names, day)}</p>
      {branch.can.edit && (
        <p>
          <Button size="small" onClick={props.onChange}>
            {words.change}
          </Button>
        </p>
      )}
    </Card>
  );
}
