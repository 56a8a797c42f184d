import { useQuery } from "@tanstack/react-query";
import { useDocumentTitle } from "../platform/document-title.ts";
import { useMessages } from "../platform/language.ts";
import { Loaded } from "../platform/loaded.tsx";
import { queryOf } from "../platform/queries.ts";
import { PageHeader } from "../ui/page-header.tsx";
import { FilmList } from "./film-list.tsx";
import { recordingMessages } from "./messages.ts";
import "./recordings-page.css";

/** Every film of the member's families, with its state. */
export function RecordingsPage() {
  const words = useMessages(recordingMessages);
  useDocumentTitle(words.title);
  const trajectories = useQuery(queryOf("listTrajectories", {}));
  return (
    <>
      <PageHeader title={words.title} />
      <div className="recordings-page">
        <Loaded query={trajectories}>{(list) => <FilmList trajectories={list} heading="family" />}</Loaded>
      </div>
    </>
  );
}
