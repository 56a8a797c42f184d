import type { Trajectory } from "@samenkijken/contract/trajectories";
import { onwardReferral } from "@samenkijken/domain/method/onward-referral";
import { endingOf, endings } from "@samenkijken/domain/outcomes/endings";
import type { ClosingWarning } from "@samenkijken/domain/trajectory/closing-warnings";
import { closeReasons } from "@samenkijken/domain/trajectory/course";
import { closingWindow } from "@samenkijken/domain/trajectory/deadlines";
import { useClient } from "../../guide/programme-context.tsx";
import { asDay, dayInWords } from "../../platform/dates.ts";
import { useLanguage, useMessages } from "../../platform/language.ts";
import { Notice } from "../../ui/notice.tsx";
import { RadioGroup } from "../../ui/radio-group.tsx";
import { SelectField } from "../../ui/select-field.tsx";
import { trajectoryMessages } from "../messages.ts";
import { type ClosingDraft, filmsOf, warningsOf } from "./closing-draft.ts";
import { CourseReason } from "./course-dialog.tsx";
import { courseMessages } from "./messages.ts";

interface Fields {
  readonly draft: ClosingDraft;
  readonly onChange: (part: Partial<ClosingDraft>) => void;
  readonly errorOf: (fieldId: string) => { error?: string };
}

function ReferredOn({ draft, onChange, errorOf }: Fields) {
  const words = useMessages(courseMessages);
  const language = useLanguage();
  const chosen = onwardReferral.destinations.find(({ id }) => id === draft.to);
  const optionsOf = (list: readonly { id: string; label: { nl: string; en: string } }[]) =>
    list.map(({ id, label }) => ({ value: id, label: label[language] }));
  return (
    <>
      <SelectField
        id="referred-to"
        label={words.closing.to}
        emptyLabel="–"
        value={draft.to}
        onChange={(to) => onChange({ to })}
        options={optionsOf(onwardReferral.destinations)}
        {...errorOf("referred-to")}
      />
      {chosen !== undefined && chosen.help !== null && <Notice tone="info">{chosen.help[language]}</Notice>}
      <SelectField
        id="referred-why"
        label={words.closing.why}
        emptyLabel="–"
        value={draft.referredWhy}
        onChange={(referredWhy) => onChange({ referredWhy })}
        options={optionsOf(onwardReferral.reasons)}
        {...errorOf("referred-why")}
      />
    </>
  );
}

/** Why it ends, where to, and how the help ended where the reason does not say that by itself. */
export function ClosingWhy({ draft, onChange, errorOf }: Fields) {
  const texts = useMessages(trajectoryMessages).closing;
  const ofTeacher = useClient() === "teacher" ? texts.ofTeacher : {};
  const reasons = { ...texts.reasons, ...ofTeacher };
  const ends = { ...texts.endings, ...ofTeacher };
  return (
    <>
      <RadioGroup
        id="close-reason"
        label={texts.reason}
        value={draft.why}
        onChange={(why) => onChange({ why })}
        options={closeReasons.map((value) => ({ value, label: reasons[value] }))}
        {...errorOf("close-reason")}
      />
      {draft.why === "referred_on" && <ReferredOn draft={draft} onChange={onChange} errorOf={errorOf} />}
      {draft.why !== "" && endingOf(draft.why) === null && (
        <RadioGroup
          id="close-ending"
          label={texts.ending}
          optionalText={texts.optional}
          value={draft.ending}
          onChange={(ending) => onChange({ ending })}
          options={endings.map((value) => ({ value, label: ends[value] }))}
        />
      )}
    </>
  );
}

/** What differs from what was planned, with a reason for each. */
export function ClosingReasons(props: Fields & { trajectory: Trajectory }) {
  const { trajectory, draft, onChange, errorOf } = props;
  const words = useMessages(courseMessages).closing;
  const language = useLanguage();
  const warnings = warningsOf(trajectory, draft);
  if (warnings.length === 0) return null;
  const { band } = trajectory.programme;
  const period = band === null ? null : closingWindow(asDay(trajectory.startedOn), band);
  const about: Readonly<Record<ClosingWarning, string>> = {
    "before-band": period === null ? "" : dayInWords(period.from, language, "year"),
    "after-band": period === null ? "" : dayInWords(period.to, language, "year"),
    "fewer-films": words.ofFilms(filmsOf(trajectory), trajectory.pairs),
    "look-back-open": "",
  };
  return (
    <div className="course-form">
      <Notice tone="warn" title={words.differs}>
        {words.differsText}
      </Notice>
      {warnings.map((warning) => (
        <CourseReason
          key={warning}
          id={`reason-${warning}`}
          label={words.warnings[warning](about[warning])}
          value={draft.reasons[warning] ?? ""}
          onChange={(reason) => onChange({ reasons: { ...draft.reasons, [warning]: reason } })}
          {...errorOf(`reason-${warning}`)}
        />
      ))}
    </div>
  );
}
