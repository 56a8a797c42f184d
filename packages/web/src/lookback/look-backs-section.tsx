import type { LookBackLine } from "@samenkijken/contract/lookback";
import type { Trajectory } from "@samenkijken/contract/trajectories";
import { dutchDayOf } from "@samenkijken/domain/time/iso-date";
import { useQuery } from "@tanstack/react-query";
import { nameOf } from "../families/people.ts";
import { dayInWords } from "../platform/dates.ts";
import { useDiscreet } from "../platform/discreet.tsx";
import { defineMessages, useLanguage, useMessages } from "../platform/language.ts";
import { Loaded } from "../platform/loaded.tsx";
import { listInWords } from "../platform/plural.ts";
import { queryOf } from "../platform/queries.ts";
import { adultsAtSchool } from "../trajectories/school/at-school.ts";
import { talkMark } from "../trajectories/school/film-mark.ts";
import { ButtonLink } from "../ui/button-link.tsx";
import { absentFrom } from "./attendees-form.tsx";
import "./look-backs-section.css";

const sectionMessages = defineMessages({
  nl: {
    title: "Terugkijken",
    none: "Hier komen de gesprekken, met wat ieder zei.",
    noneAtAll: "Er zijn geen gesprekken geweest.",
    talk: (mark: string) => `Terugkijken ${mark}`,
    heldWith: (day: string, names: string) => `${day}, met ${names}`,
    openWith: (names: string) => `Nog niet afgerond, met ${names}`,
    read: "Lezen",
    readTalk: (what: string) => `Lezen: ${what}`,
    goOn: "Verder",
    goOnWith: (what: string) => `Verder: ${what}`,
    again: (names: string) => `Ook met ${names}`,
    compare: "Vergelijk twee films",
  },
  en: {
    title: "Looking back",
    none: "The talks will be here, with what everyone said.",
    noneAtAll: "There were no talks.",
    talk: (mark: string) => `Look-back ${mark}`,
    heldWith: (day: string, names: string) => `${day}, with ${names}`,
    openWith: (names: string) => `Not closed yet, with ${names}`,
    read: "Read",
    readTalk: (what: string) => `Read: ${what}`,
    goOn: "Go on",
    goOnWith: (what: string) => `Go on: ${what}`,
    again: (names: string) => `With ${names} as well`,
    compare: "Compare two films",
  },
});

/** The talks of a family: to read, to go on with, or to hold once more for a parent who was absent. */
export function LookBacksSection({ trajectory }: { trajectory: Trajectory }) {
  const words = useMessages(sectionMessages);
  const query = useQuery(queryOf("listLookBacks", { trajectoryId: trajectory.id }));
  const films = trajectory.cycles.filter(({ recordingState }) => recordingState === "ready");
  return (
    <section className="stack" aria-labelledby="family-look-backs">
      <div className="row look-backs-head">
        <h2 id="family-look-backs" className="grow">
          {words.title}
        </h2>
        {films.length > 1 && (
          <ButtonLink size="small" href={`/trajectories/${trajectory.id}/comparison`}>
            {words.compare}
          </ButtonLink>
        )}
      </div>
      <Loaded query={query}>
        {(talks) =>
          talks.length === 0 ? (
            <p className="text-2">{trajectory.closedOn === null ? words.none : words.noneAtAll}</p>
          ) : (
            <ul className="look-backs">
              {talks.map((talk) => (
                <TalkRow key={talk.id} talk={talk} talks={talks} trajectory={trajectory} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </section>
  );
}

function TalkRow(props: { talk: LookBackLine; talks: readonly LookBackLine[]; trajectory: Trajectory }) {
  const words = useMessages(sectionMessages);
  const language = useLanguage();
  const { shownName } = useDiscreet();
  const { talk, trajectory } = props;
  const same = props.talks.filter(({ recordingId }) => recordingId === talk.recordingId);
  const names = listInWords(
    language,
    talk.attendees.map((id) => shownName(nameOf([...trajectory.people, ...adultsAtSchool(trajectory)], id))),
  );
  const absent = listInWords(
    language,
    absentFrom(same, trajectory.people).map(({ name }) => shownName(name)),
  );
  const isOpen = talk.endedAt === null;
  const when = isOpen
    ? words.openWith(names)
    : words.heldWith(dayInWords(dutchDayOf(talk.endedAt ?? ""), language, "year"), names);
  const what = `${words.talk(talkMark(talk, language))}, ${when}`;
  const hold = `/recordings/${talk.recordingId}/look-back${talk.kind === "joint" ? "?together=yes" : ""}`;
  // A second talk is started from the last one about the same film.
  const mayHoldAgain =
    talk.kind === "family" &&
    !isOpen &&
    absent !== "" &&
    same.at(-1)?.id === talk.id &&
    trajectory.can.openFilms;
  return (
    <li>
      <p className="grow">
        <strong>{words.talk(talkMark(talk, language))}</strong> <span className="text-2">{when}</span>
      </p>
      {isOpen ? (
        <ButtonLink size="small" href={hold} ariaLabel={words.goOnWith(what)}>
          {words.goOn}
        </ButtonLink>
      ) : (
        <ButtonLink size="small" href={`/look-backs/${talk.id}`} ariaLabel={words.readTalk(what)}>
          {words.read}
        </ButtonLink>
      )}
      {mayHoldAgain && (
        <ButtonLink size="small" variant="quiet" href={hold}>
          {words.again(absent)}
        </ButtonLink>
      )}
    </li>
  );
}
