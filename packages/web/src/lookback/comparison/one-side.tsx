import type { ComparedFilm, ComparedPicture } from "@samenkijken/contract/comparison";
import { useMessages, useLanguage } from "../../platform/language.ts";
import { momentInSentence } from "../../trajectories/moment-words.ts";
import { SelectField } from "../../ui/select-field.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { shortClock } from "../clip-place.tsx";
import { StillPicture, useStills } from "../still-picture.tsx";
import { comparisonMessages } from "./comparison-messages.ts";

interface SideProps {
  readonly side: "before" | "now";
  readonly films: readonly ComparedFilm[];
  readonly picture: ComparedPicture | null;
  readonly onChange: (picture: ComparedPicture) => void;
}

/** One of the two pictures, with what it is chosen from. */
export function OneSide({ side, films, picture, onChange }: SideProps) {
  const words = useMessages(comparisonMessages);
  const language = useLanguage();
  const film = films.find(({ recordingId }) => recordingId === picture?.recordingId);
  const open = films.filter(({ state }) => state === "open");
  const chooseFilm = (recordingId: string): void => {
    const next = open.find((one) => one.recordingId === recordingId);
    const first = next?.pictures[0];
    if (next === undefined || first === undefined) return;
    onChange({ recordingId: next.recordingId, at: first.at, crop: first.crop, words: picture?.words ?? "" });
  };
  const choosePicture = (nth: string): void => {
    const next = film?.pictures[Number(nth)];
    if (picture !== null && next !== undefined) onChange({ ...picture, at: next.at, crop: next.crop });
  };
  const nowNth = film?.pictures.findIndex(({ at }) => at === picture?.at) ?? -1;
  return (
    <section className="comparison-side" aria-labelledby={`side-${side}`}>
      <h2 id={`side-${side}`}>{words[side]}</h2>
      {picture !== null && <SidePicture key={picture.recordingId} picture={picture} />}
      {picture !== null && picture.words !== "" && <p className="comparison-words">{picture.words}</p>}
      <div className="comparison-choice">
        <SelectField
          id={`${side}-film`}
          label={words.whichFilm}
          value={picture?.recordingId ?? ""}
          {...(picture === null ? { emptyLabel: "" } : {})}
          options={open
            .filter(({ pictures }) => pictures.length > 0)
            .map(({ recordingId, number, moment }) => ({
              value: recordingId,
              label: words.film(number, momentInSentence(moment, language)),
            }))}
          onChange={chooseFilm}
        />
        {film !== undefined && (
          <SelectField
            id={`${side}-picture`}
            label={words.whichPicture}
            value={String(nowNth)}
            options={film.pictures.map(({ source, words: text, at }, nth) => ({
              value: String(nth),
              label: words.picture(words.source[source], text, shortClock(at)),
            }))}
            onChange={choosePicture}
          />
        )}
        {picture !== null && (
          <TextField
            id={`${side}-words`}
            label={words.words}
            optionalText={words.optional}
            help={words.wordsHelp}
            maxLength={200}
            value={picture.words}
            onChange={(text) => onChange({ ...picture, words: text })}
          />
        )}
      </div>
    </section>
  );
}

function SidePicture({ picture }: { picture: ComparedPicture }) {
  const stills = useStills(picture.recordingId, "look-back");
  return <StillPicture stills={stills} at={picture.at} crop={picture.crop} label={picture.words} />;
}
