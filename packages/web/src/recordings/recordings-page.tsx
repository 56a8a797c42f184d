import { useQuery } from "@tanstack/react-query";
import { useDocumentTitle } from "../platform/document-title.ts";
import { useMessages } from "../platform/language.ts";
import { Loaded } from "../platform/loaded.tsx";
import { queryOf } from "../platform/queries.ts";
import { PageHeader } from "../ui/page-header.tsx";
import { FilmList } from "./film-list.tsx";
import { recordingMessages } from "./messages.ts";
import "./recordings-page.css";
import { UnderwayList } from "./underway/underway-list.tsx";

/** Every film of the member's families, with its state; what is on its way stands first. */
export function RecordingsPage() {
  const words = useMessages(recordingMessages);
  useDocumentTitle(words.title);
  const trajectories = useQuery(queryOf("listTrajectories", {}));
  return (
    <>
      <PageHeader title={words.title} />
      <div className="recordings-page">
        <Loaded query={trajectories}>
          {(list) => (
            <>
              <UnderwayList trajectories={list} />
              <FilmList trajectories={list} heading="family" />
            </>
          )}
        </Loaded>
      </div>
    </>
  );
}
