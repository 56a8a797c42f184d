import { PrinterIcon } from "@phosphor-icons/react";
import { LookBackId } from "@samenkijken/contract/ids";
import type { LookBack } from "@samenkijken/contract/lookback";
import type { Recording } from "@samenkijken/contract/recordings";
import { dutchDayOf } from "@samenkijken/domain/time/iso-date";
import { useQuery } from "@tanstack/react-query";
import { dayInWords, momentInWords } from "../platform/dates.ts";
import { useDocumentTitle } from "../platform/document-title.ts";
import { useLanguage } from "../platform/language.ts";
import { Loaded } from "../platform/loaded.tsx";
import { listInWords } from "../platform/plural.ts";
import { queryOf } from "../platform/queries.ts";
import { momentInSentence, momentWords } from "../trajectories/moment-words.ts";
import { useIsForTeacher, useMoments } from "../trajectories/use-moments.ts";
import { ButtonLink } from "../ui/button-link.tsx";
import { Button } from "../ui/button.tsx";
import { Notice } from "../ui/notice.tsx";
import { PageHeader } from "../ui/page-header.tsx";
import { KeptPictures } from "./kept-pictures.tsx";
import { nameIn, parentsOf } from "./talk-context.ts";
import { usePageWords } from "./use-page-words.ts";
import "./summary-page.css";

/** After the talk: one page in the parents' own words, to print and to come back to. */
export function SummaryPage(props: { lookBackId: string }) {
  const lookBack = useQuery({
    ...queryOf("readLookBack", { lookBackId: LookBackId.parse(props.lookBackId) }),
    refetchOnWindowFocus: false,
  });
  return <Loaded query={lookBack}>{(found) => <WithFilm lookBack={found} />}</Loaded>;
}

function WithFilm({ lookBack }: { lookBack: LookBack }) {
  const { recordingId } = lookBack;
  const recording = useQuery({ ...queryOf("readRecording", { recordingId }), refetchOnWindowFocus: false });
  return <Loaded query={recording}>{(found) => <Page lookBack={lookBack} recording={found} />}</Loaded>;
}

function Page({ lookBack, recording }: { lookBack: LookBack; recording: Recording }) {
  const words = usePageWords();
  const language = useLanguage();
  const moments = useMoments(lookBack.trajectoryId);
  // Beside the parents’ films school has its own plan; where the teacher is the client there is nothing beside it.
  const isForTeacher = useIsForTeacher(lookBack.trajectoryId);
  const hasNext = lookBack.kind === (isForTeacher ? "teacher" : "family");
  useDocumentTitle(words.title);
  const names = listInWords(
    language,
    lookBack.attendees.map((id) => nameIn(lookBack, id)),
  );
  const day = dayInWords(dutchDayOf(lookBack.endedAt ?? lookBack.startedAt), language, "year");
  return (
    <article className="summary-page">
      <PageHeader
        title={words.title}
        back={{ href: `/families/${lookBack.familyId}`, label: words.back }}
        lead={`${words.lead(day, names)} ${words.film(momentWords(moments, recording.moment, language))}`}
      />
      <OnScreenOnly lookBack={lookBack} recording={recording} />
      <SaidPart lookBack={lookBack} />
      <KeptPictures lookBack={lookBack} recording={recording} />
      <PointPart lookBack={lookBack} />
      {hasNext && <NextPart lookBack={lookBack} />}
      <p className="row summary-actions">
        <ButtonLink variant="primary" href={`/families/${lookBack.familyId}`}>
          {words.toFamily}
        </ButtonLink>
        <Button icon={PrinterIcon} onClick={() => window.print()}>
          {words.print}
        </Button>
      </p>
    </article>
  );
}

/** What is for the trainer and not for the paper: nothing was shared, and who has not looked back yet. */
function OnScreenOnly({ lookBack, recording }: { lookBack: LookBack; recording: Recording }) {
  const words = usePageWords();
  const language = useLanguage();
  const href = `/recordings/${recording.id}/look-back${lookBack.kind === "joint" ? "?together=yes" : ""}`;
  const there = new Set<string>([lookBack, ...lookBack.earlier].flatMap(({ attendees }) => attendees));
  const absent = listInWords(
    language,
    lookBack.people.filter(({ id, kind }) => kind === "adult" && !there.has(id)).map(({ name }) => name),
  );
  const isOpen = lookBack.endedAt === null;
  return (
    <div className="stack summary-screen">
      {isOpen && (
        <Notice tone="warn" action={<ButtonLink href={href}>{words.goOn}</ButtonLink>}>
          {words.stillOpen}
        </Notice>
      )}
      {!isOpen && absent !== "" && recording.can.open && lookBack.kind !== "joint" && (
        <Notice tone="info" action={<ButtonLink href={href}>{words.again(absent)}</ButtonLink>}>
          {words.absent(absent)}
        </Notice>
      )}
      <Notice tone="info">{lookBack.kind === "family" ? words.notShared : words.notSharedAtSchool}</Notice>
    </div>
  );
}

function SaidPart({ lookBack }: { lookBack: LookBack }) {
  const words = usePageWords();
  return (
    <section>
      <h2>{parentsOf(lookBack).length > 1 ? words.said : words.saidByOne}</h2>
      {lookBack.said.length === 0 && <p className="text-2">{words.nothingSaid}</p>}
      <ul className="summary-said">
        {lookBack.said.map((line) => (
          <li key={line.id}>
            {words.quoted(line.words)}
            <span className="text-2">{words.saidBy(nameIn(lookBack, line.personId))}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Quote({ lookBack, point }: { lookBack: LookBack; point: NonNullable<LookBack["workingPoint"]> }) {
  const words = usePageWords();
  return (
    <>
      <blockquote>
        {words.quoted(point.quote)}
        <span className="text-2">{words.saidBy(nameIn(lookBack, point.personId))}</span>
      </blockquote>
      {point.whereWhen !== "" && (
        <p>
          <span className="text-2">{words.whereWhen}</span> {point.whereWhen}
        </p>
      )}
    </>
  );
}

/** The working point; of the first talk too, where the parent of a second one takes it along. */
function PointPart({ lookBack }: { lookBack: LookBack }) {
  const words = usePageWords();
  const { workingPoint, confirms, earlier } = lookBack;
  const first = earlier.find(({ id }) => id === confirms?.lookBackId)?.workingPoint ?? null;
  return (
    <section>
      <h2>{parentsOf(lookBack).length > 1 ? words.point : words.pointSecond}</h2>
      {workingPoint === null && first === null && <p className="text-2">{words.noPoint}</p>}
      {first !== null && confirms !== null && (
        <>
          <Quote lookBack={lookBack} point={first} />
          <p>{words.takesAlong(nameIn(lookBack, confirms.personId))}</p>
        </>
      )}
      {workingPoint !== null && <Quote lookBack={lookBack} point={workingPoint} />}
    </section>
  );
}

function NextPart({ lookBack }: { lookBack: LookBack }) {
  const words = usePageWords();
  const language = useLanguage();
  const moments = useMoments(lookBack.trajectoryId);
  const moment = lookBack.workingPoint?.nextMoment ?? null;
  const at = lookBack.workingPoint?.nextFilmAt ?? null;
  return (
    <section>
      <h2>{words.next}</h2>
      {moment !== null && <p>{words.nextMoment(momentInSentence(moments, moment, language))}</p>}
      <p>{at === null ? words.nextOpen : words.nextAt(momentInWords(at, language))}</p>
    </section>
  );
}
