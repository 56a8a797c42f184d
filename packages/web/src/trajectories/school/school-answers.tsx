import type { SchoolBranch, SchoolPurpose } from "@samenkijken/contract/school";
import type { Language } from "@samenkijken/contract/shapes";
import type { Trajectory } from "@samenkijken/contract/trajectories";
import {
  schoolFilmHeadText,
  schoolFilmTeacherText,
  schoolFilmText,
  schoolShareText,
} from "@samenkijken/domain/consent/school-consent-texts";
import { useState } from "react";
import { type Action, ConsentRows } from "../../consent/consent-matrix.tsx";
import { AnswerDialog } from "../../consent/record-dialog.tsx";
import { TakeBackDialog } from "../../consent/withdraw-dialog.tsx";
import { useMessages } from "../../platform/language.ts";
import { useCommand } from "../../platform/queries.ts";
import { schoolMessages } from "./messages.ts";
import { useSchoolNames } from "./school-names.ts";

/** The text that is meant for who answers. */
function textFor({ people }: SchoolBranch, purpose: SchoolPurpose, personId: string): string {
  if (purpose === "SCHOOL_SHARE") return schoolShareText.id;
  const role = people.find(({ id }) => id === personId)?.role;
  if (role === undefined) return schoolFilmText.id;
  return role === "head" ? schoolFilmHeadText.id : schoolFilmTeacherText.id;
}

/** Who must agree about school, what they said, and the way to record and to withdraw it. */
export function SchoolAnswers(props: {
  trajectory: Trajectory;
  branch: SchoolBranch;
  purpose: SchoolPurpose;
  textLanguage: Language;
}) {
  const { trajectory, branch, purpose, textLanguage: language } = props;
  const words = useMessages(schoolMessages).consent;
  const nameFor = useSchoolNames(trajectory, branch);
  const [action, setAction] = useState<Action | null>(null);
  const record = useCommand("recordSchoolConsent");
  const withdraw = useCommand("withdrawSchoolConsent");
  const asked = purpose === "SCHOOL_FILM" ? branch.film : branch.share;
  const params = { trajectoryId: trajectory.id };
  const done = () => {
    record.reset();
    withdraw.reset();
    setAction(null);
  };
  const title = purpose === "SCHOOL_FILM" ? words.withdrawTitle : words.withdrawShareTitle;
  return (
    <>
      <ConsentRows
        people={asked.required}
        mayRecord={branch.can.edit}
        mayWithdraw={branch.can.withdraw}
        nameFor={nameFor}
        onAct={setAction}
      />
      {action?.kind === "record" && (
        <AnswerDialog
          name={nameFor(action.personId)}
          saving={record}
          onDone={done}
          onAnswer={(answered) => {
            const { personId } = action;
            const textVersion = textFor(branch, purpose, personId);
            record.mutate(
              { params, body: { ...answered, personId, textVersion, language } },
              { onSuccess: done },
            );
          }}
        />
      )}
      {action?.kind === "withdraw" && (
        <TakeBackDialog
          title={title(nameFor(action.personId))}
          text={purpose === "SCHOOL_FILM" ? words.withdrawText : words.withdrawShareText}
          saving={withdraw}
          onDone={done}
          onTakeBack={(channel) =>
            withdraw.mutate(
              { params, body: { personId: action.personId, purpose, channel } },
              { onSuccess: done },
            )
          }
        />
      )}
    </>
  );
}
