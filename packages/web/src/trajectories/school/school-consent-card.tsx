import type { SchoolBranch } from "@samenkijken/contract/school";
import type { Language } from "@samenkijken/contract/shapes";
import type { Trajectory } from "@samenkijken/contract/trajectories";
import { useMessages, useLanguage } from "../../platform/language.ts";
import { listInWords } from "../../platform/plural.ts";
import { ButtonLink } from "../../ui/button-link.tsx";
import { Card } from "../../ui/card.tsx";
import { Notice } from "../../ui/notice.tsx";
import { ClassInformed, NameHead, NameStaff } from "./at-school-forms.tsx";
import { schoolMessages } from "./messages.ts";
import { SchoolAnswers } from "./school-answers.tsx";
import { useSchoolNames } from "./school-names.ts";

/** What is still missing before a film at school may be made, each in words; empty when nothing is. */
function useMissing(trajectory: Trajectory, branch: SchoolBranch): string[] {
  const words = useMessages(schoolMessages).consent;
  const language = useLanguage();
  const nameFor = useSchoolNames(trajectory, branch);
  const { client } = trajectory.programme;
  const who = (...said: (string | null)[]) =>
    branch.film.required
      .filter(({ decision }) => said.includes(decision))
      .map(({ personId }) => nameFor(personId));
  const withdrawn = who("withdrawn");
  const missing = who(null, "refused");
  return [
    ...branch.gaps.map((gap) => words.gaps[gap]),
    ...(client !== "teacher" && trajectory.consentState !== "complete" ? [words.careFilm] : []),
    ...(withdrawn.length > 0 ? [words.withdrawn(listInWords(language, withdrawn))] : []),
    ...(missing.length > 0 ? [words.missing(listInWords(language, missing))] : []),
  ];
}

/** Whether there may be filming at school, what is missing, and everybody's answer (domain §5.4). */
export function SchoolConsentCard(props: {
  trajectory: Trajectory;
  branch: SchoolBranch;
  textLanguage: Language;
}) {
  const { trajectory, branch } = props;
  const words = useMessages(schoolMessages).consent;
  const missing = useMissing(trajectory, branch);
  const needsCareFilm = trajectory.programme.client !== "teacher" && trajectory.consentState !== "complete";
  return (
    <Card labelledBy="school-consent" className="stack">
      <h2 id="school-consent">{words.title}</h2>
      {missing.length === 0 ? (
        <Notice tone="success">{words.complete}</Notice>
      ) : (
        <Notice
          tone="warn"
          title={words.notYet}
          {...(needsCareFilm
            ? {
                action: (
                  <ButtonLink href={`/families/${trajectory.familyId}/consent`}>
                    {words.toCareFilm}
                  </ButtonLink>
                ),
              }
            : {})}
        >
          <ul className="school-missing">
            {missing.map((what) => (
              <li key={what}>{what}</li>
            ))}
          </ul>
        </Notice>
      )}
      <h3>{words.who}</h3>
      <SchoolAnswers {...props} purpose="SCHOOL_FILM" />
      <NameHead {...props} />
      <ClassInformed {...props} />
      <NameStaff {...props} />
    </Card>
  );
}
