import type { Crop, Still } from "@samenkijken/annotation/document/document-record";
import { useEffect, useRef, useState, type KeyboardEvent, type PointerEvent } from "react";
import { useMessages } from "../../platform/language.ts";
import { Button } from "../../ui/button.tsx";
import { useDesk } from "../workbench/desk-context.ts";
import { FilmPicture, type PictureGrant } from "../workbench/film-picture.tsx";
import { changeStill } from "./clip-actions.ts";
import { fittingCrop, keptCrop, moveCrop, resizeCrop, scaleCrop, wholePicture, type Corner } from "./crop.ts";
import { preparingMessages } from "./messages.ts";
import "./crop-editor.css";

/** How long after the last move the crop is written down as one change. */
const REST_MS = 400;

const corners = ["top-left", "top-right", "bottom-left", "bottom-right"] as const;

const isCorner = (name: string | undefined): name is Corner => corners.some((corner) => corner === name);

/** A crop under the hand: shown at once, written as one change when the hand rests or leaves. */
function useCrop(still: Still) {
  const desk = useDesk();
  const [draft, setDraft] = useState<Crop | null>(null);
  const latest = useRef<{ draft: Crop | null; write: (crop: Crop) => void }>(null);
  useEffect(() => {
    const write = (crop: Crop): void => {
      const record = desk.notes.state.get().document.records.get(still.id);
      if (record?.type === "still") changeStill(desk, record, { crop: keptCrop(crop) });
    };
    latest.current = { draft, write };
  });
  useEffect(() => {
    if (draft === null) return undefined;
    const timer = setTimeout(() => {
      latest.current?.write(draft);
      setDraft(null);
    }, REST_MS);
    return () => clearTimeout(timer);
  }, [draft]);
  useEffect(
    () => () => {
      const rest = latest.current;
      if (rest !== null && rest.draft !== null) rest.write(rest.draft);
    },
    [],
  );
  return { crop: draft ?? still.crop ?? wholePicture, setCrop: setDraft };
}

/** The step of an arrow key, in thousandths; with Shift a larger one. */
const STEP = 10;
const LARGE_STEP = 50;

function byKey({ key, shiftKey }: KeyboardEvent, crop: Crop): Crop | null {
  const step = shiftKey ? LARGE_STEP : STEP;
  if (key === "ArrowLeft") return moveCrop(crop, { across: -step, down: 0 });
  if (key === "ArrowRight") return moveCrop(crop, { across: step, down: 0 });
  if (key === "ArrowUp") return moveCrop(crop, { across: 0, down: -step });
  if (key === "ArrowDown") return moveCrop(crop, { across: 0, down: step });
  if (key === "+" || key === "=") return scaleCrop(crop, 1.1);
  return key === "-" || key === "_" ? scaleCrop(crop, 0.9) : null;
}

const share = (thousandths: number): string => `${String(thousandths / 10)}%`;

/** The part that is shown, laid over the whole picture: drag it or its corners, or use the keys. */
function CropFrame({ crop, onCrop }: { crop: Crop; onCrop: (crop: Crop) => void }) {
  const words = useMessages(preparingMessages);
  const grip = useRef<{ x: number; y: number; from: Crop; corner: Corner | null } | null>(null);
  const down = (event: PointerEvent<HTMLElement>): void => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const name = event.target instanceof HTMLElement ? event.target.dataset["corner"] : undefined;
    const start = crop === wholePicture ? scaleCrop(crop, 0.8) : crop;
    grip.current = { x: event.clientX, y: event.clientY, from: start, corner: isCorner(name) ? name : null };
  };
  const move = (event: PointerEvent<HTMLElement>): void => {
    const held = grip.current;
    const box = event.currentTarget.parentElement?.getBoundingClientRect();
    if (held === null || box === undefined) return;
    const by = {
      across: ((event.clientX - held.x) / Math.max(1, box.width)) * 1000,
      down: ((event.clientY - held.y) / Math.max(1, box.height)) * 1000,
    };
    onCrop(held.corner === null ? moveCrop(held.from, by) : resizeCrop(held.from, held.corner, by));
  };
  return (
    <button
      type="button"
      className="crop-frame"
      aria-label={words.cropFrame(crop.left / 10, crop.top / 10, crop.width / 10, crop.height / 10)}
      style={{
        left: share(crop.left),
        top: share(crop.top),
        width: share(crop.width),
        height: share(crop.height),
      }}
      onPointerDown={down}
      onPointerMove={move}
      onPointerUp={() => {
        grip.current = null;
      }}
      onPointerCancel={() => {
        grip.current = null;
      }}
      onKeyDown={(event) => {
        const next = event.ctrlKey || event.metaKey || event.altKey ? null : byKey(event, crop);
        if (next === null) return;
        // Elsewhere these keys step through the film.
        event.preventDefault();
        event.stopPropagation();
        onCrop(next);
      }}
    >
      {corners.map((corner) => (
        <i key={corner} data-corner={corner} className={`crop-corner crop-${corner}`} />
      ))}
    </button>
  );
}

const fields = ["left", "top", "width", "height"] as const;

/** Choosing the part of a still that is shown: by hand, by keys, or as four numbers. */
export function CropEditor({ still, grant }: { still: Still; grant: PictureGrant }) {
  const words = useMessages(preparingMessages);
  const { player } = useDesk();
  const { crop, setCrop } = useCrop(still);
  return (
    <fieldset className="crop-editor">
      <legend className="field-label">{words.crop}</legend>
      <p className="field-help">{words.cropHelp}</p>
      <div className="crop-picture">
        <FilmPicture
          {...grant}
          player={player}
          at={still.at}
          shape="whole"
          dots={480}
          className="crop-film"
        />
        <CropFrame crop={crop} onCrop={setCrop} />
      </div>
      <div className="crop-numbers">
        {fields.map((field) => (
          <label key={field} htmlFor={`crop-${field}-${still.id}`} className="crop-number">
            {words.cropFields[field]}
            <input
              id={`crop-${field}-${still.id}`}
              className="input input-short"
              type="number"
              min={0}
              max={100}
              step={1}
              value={crop[field] / 10}
              onChange={({ target }) => {
                if (Number.isFinite(target.valueAsNumber))
                  setCrop(fittingCrop({ ...crop, [field]: target.valueAsNumber * 10 }));
              }}
            />
          </label>
        ))}
        <Button size="small" onClick={() => setCrop(wholePicture)}>
          {words.wholePicture}
        </Button>
      </div>
    </fieldset>
  );
}
