import { CameraIcon, HeartIcon, XIcon } from "@phosphor-icons/react";
import type { Kept } from "@samenkijken/contract/lookback";
import { useState } from "react";
import { useMessages } from "../platform/language.ts";
import { Button } from "../ui/button.tsx";
import { IconButton } from "../ui/icon-button.tsx";
import { keepNow } from "./keep-now.ts";
import { parentsMessages } from "./parents-messages.ts";
import { clipOfStep, performShow, showMoment } from "./show.ts";
import { nameIn, parentsOf, useKeptText, useShowState, useTalk } from "./talk-context.ts";

/** Each parent keeps a moment for themselves; a photo is for everybody. */
export function KeepRow() {
  const words = useMessages(parentsMessages);
  const { show, outbox, lookBack } = useTalk();
  const { step, clips, notice } = useShowState((state) => state);
  if (clipOfStep({ clips }, step) === null) return null;
  return (
    <section className="keep-row" aria-labelledby="keep-moment">
      <h2 id="keep-moment">{words.keepMoment}</h2>
      <div className="row">
        {parentsOf(lookBack).map(({ id, name }) => (
          <Button
            key={id}
            icon={HeartIcon}
            ariaLabel={`${name}: ${words.keepMoment}`}
            onClick={() => keepNow(show, outbox, id)}
          >
            {name}
          </Button>
        ))}
        <Button icon={CameraIcon} keyHint="S" onClick={() => performShow(show, "photo")}>
          {words.photo}
        </Button>
        <output key={notice?.nth} className="text-2">
          {notice === null ? "" : words.notices[notice.type]}
        </output>
      </div>
    </section>
  );
}

/** What was kept in this talk, with the words that belong to it. */
export function KeptList() {
  const words = useMessages(parentsMessages);
  const { lookBack } = useTalk();
  if (lookBack.kept.length === 0) return null;
  return (
    <>
      <h3>{words.kept}</h3>
      <ul className="kept">
        {lookBack.kept.map((kept) => (
          <KeptLine key={kept.id} kept={kept} />
        ))}
      </ul>
    </>
  );
}

function KeptLine({ kept }: { kept: Kept }) {
  const words = useMessages(parentsMessages);
  const { show, outbox, lookBack } = useTalk();
  const [typed, type] = useKeptText(`kept.${kept.id}`);
  const [text, setText] = useState(typed === "" ? kept.words : typed);
  const name = nameIn(lookBack, kept.personId);
  const what = kept.personId === null ? words.photoAt : words.heartOf(name);
  const Glyph = kept.personId === null ? CameraIcon : HeartIcon;
  const save = (): void => {
    if (text.trim() !== kept.words) outbox.add({ type: "keep", kept: { ...kept, words: text.trim() } });
    type("");
  };
  return (
    <li>
      <button
        type="button"
        className="kept-go"
        aria-label={words.goTo(kept.words === "" ? what : `${what}, ${kept.words}`)}
        onClick={() => showMoment(show, kept)}
      >
        <Glyph weight="fill" aria-hidden="true" />
      </button>
      <input
        aria-label={kept.personId === null ? words.photoWords : words.ownWords(name)}
        placeholder={kept.personId === null ? words.photoWords : words.ownWords(name)}
        value={text}
        maxLength={300}
        onChange={(event) => {
          setText(event.target.value);
          type(event.target.value);
        }}
        onBlur={save}
        onKeyDown={(event) => {
          if (event.key === "Enter") save();
        }}
      />
      <IconButton
        icon={XIcon}
        label={words.letGo(what)}
        onClick={() => {
          type("");
          outbox.add({ type: "let-go", keptId: kept.id });
        }}
      />
    </li>
  );
}
