import { instruments as known } from "@samenkijken/domain/outcomes/instruments";
import { useLanguage, useMessages } from "../../platform/language.ts";
import { CheckboxGroup } from "../../ui/checkbox-group.tsx";
import { useEditor } from "./editor-context.ts";
import { ListAt } from "./list-at.tsx";
import { editorMessages } from "./messages.ts";
import { noWords, ownId, unwritten } from "./own-id.ts";
import { ScaleFields } from "./scale-fields.tsx";
import { textAt } from "./value-at.ts";

const moments = ["start", "midway", "closing", "follow-up", "talk"] as const;

/** What is measured, when, and which questionnaires of others can be entered. */
export function InstrumentsPart() {
  const words = useMessages(editorMessages);
  const language = useLanguage();
  const { draft, put, errorOf } = useEditor();
  const { scales, asked, external } = draft.content.instruments;
  const options = scales.map(({ id, name }) => ({
    value: id,
    label: name[language] === "" ? words.newItem(words.items.scale) : name[language],
  }));
  return (
    <>
      <h3>{words.scales}</h3>
      <p className="text-2">{words.scalesHelp}</p>
      <ListAt
        way={["instruments", "scales"]}
        what={words.items.scale}
        title={(item) => textAt(item, ["name", language])}
        create={(items) => ({
          id: ownId(items, "own-scale-"),
          version: 1,
          name: noWords,
          items: [],
          scoring: { kind: "each-item", improvedFrom: null, talkWhen: null },
          licence: { nl: "eigen tekst, vrij te gebruiken", en: "own wording, free" },
          ...unwritten,
        })}
        renderFields={(way, item) => <ScaleFields way={way} scale={item} />}
      />
      <h3>{words.when}</h3>
      {moments.map((moment) => (
        <CheckboxGroup
          key={moment}
          id={`instruments.asked.${moment}`}
          label={words.askedAt[moment]}
          value={asked[moment]}
          options={options}
          onChange={(chosen) => put(["instruments", "asked", moment], chosen)}
          {...errorOf(`instruments.asked.${moment}`)}
        />
      ))}
      <CheckboxGroup
        id="instruments.external"
        label={words.external}
        help={words.externalHelp}
        value={external}
        options={known.map(({ id, name, what, licence }) => ({
          value: id,
          label: `${name}: ${what[language]}`,
          help: licence[language],
        }))}
        onChange={(chosen) => put(["instruments", "external"], chosen)}
        {...errorOf("instruments.external")}
      />
    </>
  );
}
