import { PlayIcon } from "@phosphor-icons/react";
import type { Recording } from "@samenkijken/contract/recordings";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useLanguage, useMessages } from "../../platform/language.ts";
import { ProblemNotice } from "../../platform/problem-notice.tsx";
import { Button } from "../../ui/button.tsx";
import { SpokenLine } from "../../ui/spoken-line.tsx";
import { FilmPicker } from "../choosing/film-picker.tsx";
import { sizeInWords } from "../film-sizes.ts";
import { recordingMessages } from "../messages.ts";
import { filesOf, type FileHandle } from "../sending/file-access.ts";
import { readKept } from "../sending/kept-films.ts";
import { useUploadQueue } from "../sending/upload-queue-context.ts";
import { sameFilmBytes } from "./same-files.ts";

type Source = { readonly files: readonly { readonly file: File; readonly handle: FileHandle | null }[] };

/** Goes on with a film from files that must be the same: "other" when they are not, "refused" when the browser may not read them. */
function useGoOn(recording: Recording) {
  const queue = useUploadQueue();
  return useMutation({
    mutationFn: async (source: Source | { readonly handles: readonly FileHandle[] }) => {
      const chosen = "files" in source ? source.files : await readHandles(source.handles);
      if (chosen === null) return "refused";
      const bytes = await sameFilmBytes(recording, chosen);
      if (bytes === null) return "other";
      queue.add({ id: recording.id, bytes }, recording.receivedBytes);
      return "goes-on";
    },
  });
}

async function readHandles(handles: readonly FileHandle[]): Promise<Source["files"] | null> {
  const files = await filesOf(handles);
  return files?.map((file, at) => ({ file, handle: handles[at] ?? null })) ?? null;
}

/** After a reload the browser no longer holds the film: it finds it back, or the same files are chosen once more. */
export function ChooseAgain(props: { recording: Recording; title: string; place: "page" | "list" }) {
  const { recording, title, place } = props;
  const words = useMessages(recordingMessages).chooseAgain;
  const all = useMessages(recordingMessages);
  const language = useLanguage();
  const goOn = useGoOn(recording);
  // What a browser keeps is no answer of the server, but asked for in the same way.
  const kept = useQuery({
    queryKey: ["kept-film", recording.id],
    queryFn: () => readKept(recording.id),
    networkMode: "always",
  });
  const handles = kept.data?.handles ?? [];
  const names = recording.parts.map(({ name, sizeBytes }) => `${name} (${sizeInWords(sizeBytes, language)})`);
  const error =
    goOn.data === "other" ? { error: words.other } : goOn.data === "refused" ? { error: words.refused } : {};
  if (place === "list" && handles.length === 0) return null;
  return (
    <div className="stack underway-again">
      {handles.length > 0 && (
        <div>
          <Button
            variant={place === "page" ? "primary" : "secondary"}
            icon={PlayIcon}
            ariaLabel={all.forFilm(words.goOn, title)}
            disabled={goOn.isPending}
            onClick={() => goOn.mutate({ handles })}
          >
            {words.goOn}
          </Button>
          <p className="field-help">{words.goOnHelp}</p>
        </div>
      )}
      {place === "page" && (
        <FilmPicker
          id={`again-${recording.id}`}
          label={words.label(names.join(", "))}
          help={words.help}
          choose={all.upload.chooseFilm}
          onChoose={(files) => goOn.mutate({ files })}
          {...error}
        />
      )}
      <SpokenLine words={goOn.isPending ? words.reading : ""} />
      <ProblemNotice error={goOn.error} />
    </div>
  );
}
