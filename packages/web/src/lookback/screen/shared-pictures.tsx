import { RecordingId } from "@samenkijken/contract/ids";
import { StillPicture, useStills } from "../still-picture.tsx";
import type { PicturesScene } from "./scene.ts";

/** One or two pictures, as large as they fit, with their words. */
export function SharedPictures({ scene }: { scene: PicturesScene }) {
  return (
    <div className="shared-pictures">
      {scene.pictures.map((picture) => (
        <SharedPicture key={`${picture.recordingId} ${String(picture.at)} ${picture.words}`} {...picture} />
      ))}
    </div>
  );
}

function SharedPicture({ recordingId, at, crop, words }: PicturesScene["pictures"][number]) {
  const stills = useStills(RecordingId.parse(recordingId), "shared-screen");
  return (
    <figure>
      <StillPicture stills={stills} at={at} crop={crop} label={words} />
      {words !== "" && <figcaption>{words}</figcaption>}
    </figure>
  );
}
