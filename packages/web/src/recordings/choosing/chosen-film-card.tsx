import { ArrowDownIcon, ArrowUpIcon, LinkBreakIcon, XIcon } from "@phosphor-icons/react";
import type { ReactNode } from "react";
import { useLanguage, useMessages } from "../../platform/language.ts";
import { plural } from "../../platform/plural.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { sizeInWords } from "../film-sizes.ts";
import { recordingMessages } from "../messages.ts";
import { bytesOf, swapped, type ChosenFilm } from "./chosen-films.ts";
import "./chosen-film-card.css";
import type { FilmFile } from "./film-file.ts";

/** What can be done with a film before it is sent. */
export interface CardActions {
  readonly change: (change: Partial<ChosenFilm>) => void;
  readonly leaveOut: () => void;
  readonly takeApart: () => void;
  /** Null at the ends of the row, and where there is no row. */
  readonly earlier: (() => void) | null;
  readonly later: (() => void) | null;
}

/** One film that was chosen: its files in order, and below them what to fill in about it. */
export function ChosenFilmCard(props: {
  film: ChosenFilm;
  /** Which recording it becomes: its number, or "at school". */
  mark: string;
  actions: CardActions;
  children: ReactNode;
}) {
  const words = useMessages(recordingMessages).upload;
  const language = useLanguage();
  const { film, actions } = props;
  const title = words.film(props.mark);
  const size = sizeInWords(bytesOf(film), language);
  const [first] = film.files;
  const isSplit = film.files.length > 1;
  const id = `chosen-${film.id}`;
  return (
    <Card labelledBy={`${id} ${id}-files`} className="chosen-film">
      <div className="chosen-film-head">
        <div className="chosen-film-name">
          <h2 id={id} tabIndex={-1}>
            {title}
          </h2>
          <p className="text-2" id={`${id}-files`}>
            {isSplit
              ? words.manyFiles(plural(language, film.files.length, words.files), size)
              : [first?.file.name, size].join(", ")}
          </p>
        </div>
        <div className="row">
          {actions.earlier !== null && (
            <IconButton icon={ArrowUpIcon} label={`${words.earlier}: ${title}`} onClick={actions.earlier} />
          )}
          {actions.later !== null && (
            <IconButton icon={ArrowDownIcon} label={`${words.later}: ${title}`} onClick={actions.later} />
          )}
          {isSplit && (
            <Button
              variant="quiet"
              size="small"
              icon={LinkBreakIcon}
              ariaLabel={`${words.apart}: ${title}`}
              onClick={actions.takeApart}
            >
              {words.apart}
            </Button>
          )}
          <Button
            variant="quiet"
            size="small"
            icon={XIcon}
            ariaLabel={`${words.leaveOut}: ${title}`}
            onClick={actions.leaveOut}
          >
            {words.leaveOut}
          </Button>
        </div>
      </div>
      {isSplit && <Parts files={film.files} onChange={(files) => actions.change({ files })} />}
      {props.children}
    </Card>
  );
}

function Parts(props: { files: readonly FilmFile[]; onChange: (files: FilmFile[]) => void }) {
  const words = useMessages(recordingMessages).upload;
  const language = useLanguage();
  const { files, onChange } = props;
  return (
    <ol className="chosen-parts" aria-label={words.order}>
      {files.map((file, at) => (
        <li key={file.path}>
          <span className="grow">{file.file.name}</span>
          <span className="text-small text-2">{sizeInWords(file.size, language)}</span>
          <span className="row">
            <IconButton
              icon={ArrowUpIcon}
              label={words.fileEarlier(file.file.name)}
              disabled={at === 0}
              onClick={() => onChange(swapped(files, at, at - 1))}
            />
            <IconButton
              icon={ArrowDownIcon}
              label={words.fileLater(file.file.name)}
              disabled={at === files.length - 1}
              onClick={() => onChange(swapped(files, at, at + 1))}
            />
          </span>
        </li>
      ))}
    </ol>
  );
}
