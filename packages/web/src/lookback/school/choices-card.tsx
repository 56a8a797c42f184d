import type { ClipChoices } from "@samenkijken/contract/clip-choices";
import type { SchoolBranch } from "@samenkijken/contract/school";
import type { Language } from "@samenkijken/contract/shapes";
import type { Trajectory } from "@samenkijken/contract/trajectories";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { dayInWords } from "../../platform/dates.ts";
import { useLanguage, useMessages } from "../../platform/language.ts";
import { Loaded } from "../../platform/loaded.tsx";
import { plural } from "../../platform/plural.ts";
import { queryOf } from "../../platform/queries.ts";
import { schoolMessages } from "../../trajectories/school/messages.ts";
import { SchoolAnswers } from "../../trajectories/school/school-answers.tsx";
import { useSchoolNames } from "../../trajectories/school/school-names.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { ChooseDialog } from "./choose-dialog.tsx";

interface About {
  readonly trajectory: Trajectory;
  readonly branch: SchoolBranch;
}

type Chooser = ClipChoices["choosers"][number];

/** What teacher and parents let each other see in the joint look-back: by nobody chosen, by nobody seen. */
export function ChoicesCard(props: About & { textLanguage: Language }) {
  const words = useMessages(schoolMessages).choices;
  const { trajectory, branch } = props;
  const query = useQuery(queryOf("readClipChoices", { trajectoryId: trajectory.id }));
  return (
    <Card labelledBy="school-choices" className="stack">
      <h2 id="school-choices">{words.title}</h2>
      <p className="text-2">{words.lead}</p>
      <Loaded query={query}>
        {(choices) =>
          choices.teacherHeld ? (
            <>
              <Choosers trajectory={trajectory} branch={branch} choices={choices} />
              <h3>{words.share}</h3>
              <p className="text-2">{words.shareHelp}</p>
              <SchoolAnswers {...props} purpose="SCHOOL_SHARE" />
            </>
          ) : (
            <p>{words.later}</p>
          )
        }
      </Loaded>
    </Card>
  );
}

function Choosers({ trajectory, branch, choices }: About & { choices: ClipChoices }) {
  const words = useMessages(schoolMessages).choices;
  const language = useLanguage();
  const nameFor = useSchoolNames(trajectory, branch);
  const [open, setOpen] = useState<Chooser | null>(null);
  const seen = choices.films.flatMap(({ clips }) => clips.filter(({ approved }) => approved)).length;
  const countOf = (count: number) => (count === 0 ? words.nothing : plural(language, count, words.fragments));
  return (
    <>
      <ul className="school-choosers">
        {choices.choosers.map((chooser) => {
          const name = nameFor(chooser.personId);
          const label = chooser.chosenOn === null ? words.choose : words.change;
          return (
            <li key={chooser.personId} className="row row-between">
              <p>
                <strong>{words.of(name)}</strong>{" "}
                <span className="text-2">
                  {chooser.chosenOn === null
                    ? words.notChosen
                    : words.chosen(
                        dayInWords(chooser.chosenOn, language, "year"),
                        countOf(chooser.clipIds.length),
                      )}
                </span>
              </p>
              {choices.can.edit && branch.can.edit && (
                <Button
                  size="small"
                  variant={chooser.chosenOn === null ? "tertiary" : "secondary"}
                  ariaLabel={words.forPerson(label, name)}
                  onClick={() => setOpen(chooser)}
                >
                  {label}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      <p>{words.together(countOf(seen))}</p>
      {open !== null && (
        <ChooseDialog
          trajectoryId={trajectory.id}
          choices={choices}
          chooser={open}
          name={nameFor(open.personId)}
          onDone={() => setOpen(null)}
        />
      )}
    </>
  );
}
