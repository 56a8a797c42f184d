import type { Kept, LookBack } from "@samenkijken/contract/lookback";
import type { Recording } from "@samenkijken/contract/recordings";
import { StillPicture, useStills, type OpenedStills } from "./still-picture.tsx";
import { nameIn } from "./talk-context.ts";
import { usePageWords } from "./use-page-words.ts";

/** The moments that were kept, each with its picture; the film is only opened when there is one. */
export function KeptPictures({ lookBack, recording }: { lookBack: LookBack; recording: Recording }) {
  const words = usePageWords();
  if (lookBack.kept.length === 0) return null;
  return (
    <section>
      <h2>{words.kept}</h2>
      {recording.can.open ? <WithPictures lookBack={lookBack} /> : <List lookBack={lookBack} stills={null} />}
    </section>
  );
}

function WithPictures({ lookBack }: { lookBack: LookBack }) {
  const stills = useStills(lookBack.recordingId, "look-back");
  return <List lookBack={lookBack} stills={stills} />;
}

function List({ lookBack, stills }: { lookBack: LookBack; stills: OpenedStills | null }) {
  const words = usePageWords();
  const whose = ({ personId }: Kept): string =>
    personId === null ? words.photo : words.keptBy(nameIn(lookBack, personId));
  return (
    <ul className="summary-kept">
      {lookBack.kept.map((kept) => (
        <li key={kept.id}>
          <figure>
            {stills !== null && !isSensitive(lookBack, kept) && (
              <StillPicture stills={stills} at={kept.at} crop={null} label={kept.words} />
            )}
            <figcaption>
              {kept.words !== "" && <p>{words.quoted(kept.words)}</p>}
              <p className="text-2">{whose(kept)}</p>
              {isSensitive(lookBack, kept) && <p className="text-2">{words.sensitive}</p>}
            </figcaption>
          </figure>
        </li>
      ))}
    </ul>
  );
}

/** No picture of a sensitive moment goes on paper. */
function isSensitive({ clips }: LookBack, { at }: Kept): boolean {
  return clips.some(({ start, end, sensitive }) => sensitive === "yes" && start <= at && at < end);
}
