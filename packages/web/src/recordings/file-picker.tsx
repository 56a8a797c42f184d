import { FilmStripIcon, WarningCircleIcon } from "@phosphor-icons/react";
import { useState } from "react";
import type { DragEvent } from "react";
import { useLanguage, useMessages } from "../platform/language.ts";
import "../ui/button.css";
import "./file-picker.css";
import { sizeInWords } from "./film-sizes.ts";
import { recordingMessages } from "./messages.ts";

/** Choosing one film with the browser's own field, or dropping it on the frame. */
export function FilePicker(props: {
  label: string;
  file: File | null;
  onChoose: (file: File) => void;
  error?: string;
}) {
  const words = useMessages(recordingMessages).upload;
  const language = useLanguage();
  const [isOver, setIsOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    const [first] = event.dataTransfer.files;
    if (first !== undefined) props.onChoose(first);
  };
  return (
    <div className={props.error === undefined ? "field" : "field field-wrong"}>
      <p className="field-label" id="film-label">
        {props.label}
      </p>
      <p className="field-help" id="film-help">
        {words.fileHelp}
      </p>
      <div
        className={isOver ? "file-picker file-picker-over" : "file-picker"}
        onDragOver={(event) => {
          event.preventDefault();
          setIsOver(true);
        }}
        onDragLeave={() => setIsOver(false)}
        onDrop={drop}
      >
        <FilmStripIcon aria-hidden="true" />
        {props.file !== null && (
          <p className="text-strong">
            {words.chosen(props.file.name, sizeInWords(props.file.size, language))}
          </p>
        )}
        <input
          type="file"
          id="film"
          className="visually-hidden"
          aria-labelledby="film-label"
          accept="video/*,.mts,.m2ts,.mkv,.avi"
          aria-invalid={props.error === undefined ? undefined : true}
          aria-describedby={props.error === undefined ? "film-help" : "film-help film-error"}
          onChange={(event) => {
            const [first] = event.target.files ?? [];
            if (first !== undefined) props.onChoose(first);
          }}
        />
        <label htmlFor="film" className="button button-secondary">
          {props.file === null ? words.chooseFile : words.otherFile}
        </label>
        <p className="text-small text-2">{words.drop}</p>
      </div>
      {props.error !== undefined && (
        <p className="field-error" id="film-error">
          <WarningCircleIcon weight="fill" aria-hidden="true" />
          <span>{props.error}</span>
        </p>
      )}
    </div>
  );
}
