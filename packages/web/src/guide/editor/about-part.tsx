import { useLanguage, useMessages } from "../../platform/language.ts";
import { RadioGroup } from "../../ui/radio-group.tsx";
import { programmeMessages } from "../programme-messages.ts";
import { useEditor } from "./editor-context.ts";
import { TextAt, WordsAt } from "./fields.tsx";
import { ListAt } from "./list-at.tsx";
import { editorMessages } from "./messages.ts";
import { NumberFields } from "./numbers-part.tsx";
import { noWords, ownId } from "./own-id.ts";
import { textAt } from "./value-at.ts";

/** What the programme is, for whom, how it is recognised, and whom to ask about it. */
export function AboutPart({ isNew }: { isNew: boolean }) {
  const words = useMessages(programmeMessages);
  const editor = useMessages(editorMessages);
  const language = useLanguage();
  const { draft, put } = useEditor();
  const contact = editor.contact;
  return (
    <>
      <NumberFields
        title={words.parts.what}
        fields={[...(isNew ? (["id"] as const) : []), "nameNl", "nameEn", "sourceNl", "sourceEn"]}
      />
      <RadioGroup
        id="client"
        label={editor.client.label}
        inline
        value={draft.content.client}
        options={[
          { value: "family", label: editor.client.family },
          { value: "teacher", label: editor.client.teacher },
        ]}
        onChange={(client) => put(["client"], client)}
      />
      <NumberFields title={words.parts.whom} fields={["schemeId", "ageFrom", "ageBelow"]} />
      <section className="stack">
        <h3>{editor.themes}</h3>
        <ListAt
          way={["themes"]}
          what={editor.items.theme}
          title={(item) => textAt(item, ["label", language])}
          create={(items) => ({ id: ownId(items), label: noWords })}
          renderFields={(way) => <WordsAt way={[...way, "label"]} label={editor.themeLabel} forms="both" />}
        />
      </section>
      <NumberFields
        title={words.parts.recognition}
        help={words.recognitionHelp}
        fields={[
          "recognitionNl",
          "recognitionEn",
          "recognitionSince",
          "recognitionSourceNl",
          "recognitionSourceEn",
          "byNl",
          "byEn",
          "earlyNl",
          "earlyEn",
          "againNl",
          "againEn",
        ]}
      />
      <section className="stack">
        <h3>{contact.title}</h3>
        <p className="text-2">{contact.help}</p>
        {(["name", "email", "phone", "url"] as const).map((field) => (
          <TextAt
            key={field}
            way={["contact", field]}
            label={contact[field]}
            optionalText={words.optional}
            help={field === "url" ? contact.urlHelp : undefined}
          />
        ))}
      </section>
    </>
  );
}
