import { FilmStripIcon, FolderOpenIcon, WarningCircleIcon } from "@phosphor-icons/react";
import { useId, useState } from "react";
import type { ChangeEvent, DragEvent, MouseEvent } from "react";
import { useMessages } from "../../platform/language.ts";
import "../../ui/button.css";
import { classNames } from "../../ui/class-names.ts";
import { recordingMessages } from "../messages.ts";
import { filePicker } from "../sending/file-access.ts";
import { droppedFiles } from "./dropped-files.ts";
import { filmFileOf, type FilmFile } from "./film-file.ts";
import "./film-picker.css";

interface PickerProps {
  readonly id: string;
  readonly label: string;
  readonly help: string;
  /** Words of the button. */
  readonly choose: string;
  readonly error?: string | undefined;
  readonly onChoose: (files: readonly FilmFile[]) => void;
}

/** Choosing films with the browser's own fields, or dropping files and folders on the frame. */
export function FilmPicker(props: PickerProps) {
  const [isOver, setIsOver] = useState(false);
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setIsOver(false);
    // A card that is pulled out half-way gives nothing, and the screen says that there is no film.
    void droppedFiles(event.dataTransfer).then(props.onChoose, () => props.onChoose([]));
  };
  const isWrong = props.error !== undefined;
  return (
    <div className={isWrong ? "field field-wrong" : "field"}>
      <p className="field-label" id={`${props.id}-label`}>
        {props.label}
      </p>
      <p className="field-help" id={`${props.id}-help`}>
        {props.help}
      </p>
      <div
        className={classNames("film-picker", isOver && "film-picker-over")}
        onDragOver={(event) => {
          event.preventDefault();
          setIsOver(true);
        }}
        onDragLeave={() => setIsOver(false)}
        onDrop={drop}
      >
        <Choices {...props} />
      </div>
      {isWrong && (
        <p className="field-error" id={`${props.id}-error`}>
          <WarningCircleIcon weight="fill" aria-hidden="true" />
          <span>{props.error}</span>
        </p>
      )}
    </div>
  );
}

function Choices(props: PickerProps) {
  const words = useMessages(recordingMessages).upload;
  const folderId = useId();
  const isWrong = props.error !== undefined;
  const take = (event: ChangeEvent<HTMLInputElement>): void => {
    const files = [...(event.target.files ?? [])].map((file) => filmFileOf(file));
    // The same file may be chosen again after it was left out; a field tells only of a change.
    event.target.value = "";
    if (files.length > 0) props.onChoose(files);
  };
  return (
    <>
      <div className="row">
        {/* What a film is, is told by its content and not by its name: nothing is hidden in the chooser. */}
        <input
          type="file"
          id={props.id}
          className="visually-hidden"
          aria-labelledby={`${props.id}-label`}
          aria-describedby={isWrong ? `${props.id}-help ${props.id}-error` : `${props.id}-help`}
          aria-invalid={isWrong ? true : undefined}
          accept="video/*,*/*"
          multiple
          onClick={(event) => chooseWithHandles(event, props.onChoose)}
          onChange={take}
        />
        <label htmlFor={props.id} className="button button-secondary">
          <FilmStripIcon aria-hidden="true" />
          <span>{props.choose}</span>
        </label>
        <input
          type="file"
          id={folderId}
          className="visually-hidden"
          ref={(field) => field?.setAttribute("webkitdirectory", "")}
          onChange={take}
        />
        <label htmlFor={folderId} className="button button-quiet">
          <FolderOpenIcon aria-hidden="true" />
          <span>{words.chooseFolder}</span>
        </label>
      </div>
      <p className="text-small text-2">{words.drop}</p>
    </>
  );
}

/** Where the browser can, files are chosen in the way by which it finds them back after a reload. */
function chooseWithHandles(event: MouseEvent, onChoose: PickerProps["onChoose"]): void {
  const pick = filePicker();
  if (pick === null) return;
  event.preventDefault();
  const read = async (): Promise<void> => {
    const handles = await pick({ multiple: true }).catch(() => []);
    const files = await Promise.all(
      handles.map(async (handle) => filmFileOf(await handle.getFile(), handle)),
    );
    if (files.length > 0) onChoose(files);
  };
  void read();
}
