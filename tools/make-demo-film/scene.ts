/** The parts of the drawing of the table scene, back to front; what moves is left out and drawn anew. */
export interface Scene {
  readonly definitions: string;
  readonly room: string;
  readonly childBody: string;
  readonly childHead: Head;
  readonly tray: string;
  readonly childOtherArm: string;
  readonly motherBody: string;
  readonly motherHead: Head;
  readonly table: string;
  readonly bowl: string;
  readonly things: string;
  readonly shade: string;
}

/** What of a head lies behind the face and what lies over it. */
export interface Head {
  readonly behind: string;
  readonly over: string;
}

/** Takes the drawing apart; fails when it is not the drawing that these places are counted in. */
export function takeApart(svg: string): Scene {
  const parts = elementsOf(innerOf(svg));
  if (parts.length !== 38) throw new Error(`the scene has ${String(parts.length)} parts, not 38`);
  const part = (from: number, upTo = from): string => parts.slice(from, upTo + 1).join("");
  const head = (place: number, faceFrom: number, faceUpTo: number): Head => {
    const inside = elementsOf(innerOf(part(place)));
    return { behind: inside.slice(0, faceFrom).join(""), over: inside.slice(faceUpTo + 1).join("") };
  };
  return {
    definitions: part(0),
    room: part(1, 10),
    childBody: part(11, 14),
    childHead: head(15, 3, 9),
    tray: part(16, 17),
    childOtherArm: part(20, 21),
    motherBody: part(22, 24),
    motherHead: head(25, 4, 10),
    table: part(32, 33),
    bowl: part(34),
    things: part(35, 36),
    shade: part(37),
  };
}

function innerOf(element: string): string {
  return element.slice(element.indexOf(">") + 1, element.lastIndexOf("</"));
}

function elementsOf(inner: string): string[] {
  const elements: string[] = [];
  let depth = 0;
  let from = 0;
  for (const tag of inner.matchAll(/<(\/?)[^>]*?(\/?)>/g)) {
    if (tag[1] === "/") depth -= 1;
    else if (tag[2] !== "/") depth += 1;
    if (depth > 0) continue;
    const upTo = tag.index + tag[0].length;
    elements.push(inner.slice(from, upTo));
    from = upTo;
  }
  return elements;
}
