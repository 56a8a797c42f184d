import { useMessages } from "../platform/language.ts";
import { RadioGroup } from "../ui/radio-group.tsx";
import { useAskedWords } from "./asked-messages.ts";
import { lookBackMessages } from "./messages.ts";
import { parentsMessages } from "./parents-messages.ts";
import { nameIn, parentsOf, useTalk } from "./talk-context.ts";

/** The working point of the first talk about this film: the parent who was absent may take it along as well. */
export function ConfirmEarlier() {
  const words = useMessages(parentsMessages);
  const asked = useAskedWords();
  const { quoted } = useMessages(lookBackMessages);
  const { lookBack, outbox } = useTalk();
  const first = lookBack.earlier.find(({ workingPoint }) => workingPoint !== null);
  const point = first?.workingPoint ?? null;
  if (first === undefined || point === null) return null;
  const { personId, quote, whereWhen } = point;
  const parents = parentsOf(lookBack);
  return (
    <section className="agree-part" aria-labelledby="earlier-point">
      <h2 id="earlier-point">{words.earlierPoint(nameIn(lookBack, personId))}</h2>
      <blockquote>{quoted(quote)}</blockquote>
      {whereWhen !== "" && <p className="text-2">{whereWhen}</p>}
      <RadioGroup
        id="take-along"
        label={asked.takeAlong}
        inline
        value={lookBack.confirms?.personId ?? ""}
        options={[
          ...parents.map(({ id, name }) => ({ value: id, label: words.takesAlong(name) })),
          { value: "", label: words.nobodyYet },
        ]}
        onChange={(chosen) => {
          const parent = parents.find(({ id }) => id === chosen);
          outbox.add({
            type: "confirm",
            confirms: parent === undefined ? null : { lookBackId: first.id, personId: parent.id },
          });
        }}
      />
    </section>
  );
}
