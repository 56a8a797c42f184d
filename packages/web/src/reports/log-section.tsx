import { FamilyId } from "@samenkijken/contract/ids";
import type { LogLine } from "@samenkijken/contract/reports";
import { useQuery } from "@tanstack/react-query";
import type { z } from "zod";
import { momentInWords } from "../platform/dates.ts";
import { Disclosure } from "../platform/disclosure.tsx";
import { useLanguage, useMessages } from "../platform/language.ts";
import { Loaded } from "../platform/loaded.tsx";
import { queryOf } from "../platform/queries.ts";
import "./log-section.css";
import { reportMessages } from "./messages.ts";

type Line = z.output<typeof LogLine>;
const shownLines = 50;

/** What was done, in words; a deed without words of its own is told by its noun, and an unknown one as it is. */
function useWhat() {
  const words = useMessages(reportMessages);
  const things: Readonly<Record<string, string>> = words.things;
  const deeds: Readonly<Record<string, string>> = words.deeds;
  return (line: Line) => {
    const noun = line.did.split(".")[0] ?? line.did;
    const what =
      deeds[line.did] ?? words.line(things[noun.replaceAll("-", "")] ?? noun, words.kinds[line.kind]);
    return line.outcome === "refused" ? words.refused(what) : what;
  };
}

function Table({ lines }: { lines: readonly Line[] }) {
  const words = useMessages(reportMessages);
  const language = useLanguage();
  const what = useWhat();
  const watched = (seconds: number) =>
    words.minutes(Math.floor(seconds / 60), String(Math.floor(seconds % 60)).padStart(2, "0"));
  return (
    <div className="scroll-x">
      <table className="log-table">
        <thead>
          <tr>
            <th scope="col">{words.columns.at}</th>
            <th scope="col">{words.columns.who}</th>
            <th scope="col">{words.columns.what}</th>
            <th scope="col">{words.columns.watched}</th>
          </tr>
        </thead>
        <tbody>
          {lines.slice(0, shownLines).map((line) => (
            <tr key={`${line.at} ${line.did} ${line.who}`}>
              <td>{momentInWords(line.at, language)}</td>
              <td>{line.who}</td>
              <td>{what(line)}</td>
              <td>{line.secondsWatched === null ? "" : watched(line.secondsWatched)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {lines.length > shownLines && <p className="text-small text-2">{words.more}</p>}
    </div>
  );
}

function Log(props: { familyId: string }) {
  const words = useMessages(reportMessages);
  const query = useQuery(queryOf("listLog", { familyId: FamilyId.parse(props.familyId) }));
  return (
    <Loaded query={query}>
      {(lines) =>
        lines.length === 0 ? <p className="text-2">{words.nobodyLooked}</p> : <Table lines={lines} />
      }
    </Loaded>
  );
}

/** Who looked at this family and who changed something, on request. */
export function LogSection(props: { familyId: string }) {
  const words = useMessages(reportMessages);
  return (
    <Disclosure title={words.looked}>
      <Log familyId={props.familyId} />
    </Disclosure>
  );
}
