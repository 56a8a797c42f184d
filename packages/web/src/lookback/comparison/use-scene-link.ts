import { useEffect, useRef, useState } from "react";
import type { Scene } from "../screen/scene.ts";
import { createScreenLink, type ScreenLink } from "../screen/screen-link.ts";

/** The link to a shared screen that shows pictures instead of a talk. */
export function useSceneLink(name: string, scene: Scene): ScreenLink | null {
  const [link, setLink] = useState<ScreenLink | null>(null);
  const current = useRef(scene);
  useEffect(() => {
    const opened = createScreenLink({ name, scene: () => current.current, onKey: () => undefined });
    setLink(opened);
    return () => {
      setLink(null);
      opened.close({ type: "waiting" });
    };
  }, [name]);
  useEffect(() => {
    current.current = scene;
    link?.tell();
  }, [scene, link]);
  return link;
}
