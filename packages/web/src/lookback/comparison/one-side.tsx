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
  readonly moments: Parameters<typeof momentInSentence>[0];
  readonly picture: ComparedPicture | null;
  readonly onChange: (picture: ComparedPicture) => void;
}

/** One of the two pictures, with what it is chosen from. */
export function OneSide(props: SideProps) {
  const words = useMessages(comparisonMessages);
  const { side, picture, onChange } = props;
  return (
    <section className="comparison-side" aria-labelledby={`side-${side}`}>
      <h2 id={`side-${side}`}>{words[side]}</h2>
      {picture !== null && <SidePicture key={picture.recordingId} picture={picture} />}
      {picture !== null && picture.words !== "" && <p className="comparison-words">{picture.words}</p>}
      <div className="comparison-choice">
        <WhichFilm {...props} />
        {picture !== null && <WhichPicture {...props} picture={picture} />}
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

/** The films that a picture can be of. */
function withPictures(films: readonly ComparedFilm[]): readonly ComparedFilm[] {
  return films.filter(({ state, pictures }) => state === "open" && pictures.length > 0);
}

/** Of which film; one that is gone or shut is said to be so, and never looks like another one. */
function WhichFilm({ side, films, moments, picture, onChange }: SideProps) {
  const words = useMessages(comparisonMessages);
  const language = useLanguage();
  const open = withPictures(films);
  const id = picture?.recordingId;
  const isThere = open.some(({ recordingId }) => recordingId === id);
  const isKnown = films.some(({ recordingId }) => recordingId === id);
  const emptyLabel = picture === null ? "" : isKnown ? words.filmShut : words.filmGone;
  const choose = (chosen: string): void => {
    const next = open.find(({ recordingId }) => recordingId === chosen);
    const first = next?.pictures[0];
    if (next === undefined || first === undefined) return;
    onChange({ recordingId: next.recordingId, at: first.at, crop: first.crop, words: picture?.words ?? "" });
  };
  return (
    <SelectField
      id={`${side}-film`}
      label={words.whichFilm}
      value={isThere ? (id ?? "") : ""}
      {...(isThere ? {} : { emptyLabel })}
      options={open.map(({ recordingId, number, moment }) => ({
        value: recordingId,
        label: words.film(number, momentInSentence(moments, moment, language)),
      }))}
      onChange={choose}
    />
  );
}

/** Which moment of the film; one that is not offered any more is said to be so. */
function WhichPicture({ side, films, picture, onChange }: SideProps & { picture: ComparedPicture }) {
  const words = useMessages(comparisonMessages);
  const film = withPictures(films).find(({ recordingId }) => recordingId === picture.recordingId);
  if (film === undefined) return null;
  const nowNth = film.pictures.findIndex(({ at }) => at === picture.at);
  const choose = (nth: string): void => {
    const next = nth === "" ? undefined : film.pictures[Number(nth)];
    if (next !== undefined) onChange({ ...picture, at: next.at, crop: next.crop });
  };
  return (
    <SelectField
      id={`${side}-picture`}
      label={words.whichPicture}
      value={nowNth === -1 ? "" : String(nowNth)}
      {...(nowNth === -1 ? { emptyLabel: words.otherPicture } : {})}
      options={film.pictures.map(({ source, words: text, at }, nth) => ({
        value: String(nth),
        label: words.picture(words.source[source], text, shortClock(at)),
      }))}
      onChange={choose}
    />
  );
}

function SidePicture({ picture }: { picture: ComparedPicture }) {
  const stills = useStills(picture.recordingId, "look-back");
  return <StillPicture stills={stills} at={picture.at} crop={picture.crop} label={picture.words} />;
}
