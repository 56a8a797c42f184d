import { ArrowDownIcon, ArrowUpIcon } from "@phosphor-icons/react";
import { useRef, useState } from "react";
import { useMessages } from "../../platform/language.ts";
import { Button } from "../../ui/button.tsx";
import { programmeMessages } from "../programme-messages.ts";
import { swapped } from "../swapped.ts";
import { useEditor } from "./editor-context.ts";
import { editorMessages } from "./messages.ts";
import { NumberFields } from "./numbers-part.tsx";

/** The order in which the rules of the next step are asked; the first that fits is the next step. */
function OrderList() {
  const words = useMessages(editorMessages);
  const { draft, put, errorOf } = useEditor();
  const list = useRef<HTMLOListElement>(null);
  const [told, setTold] = useState("");
  const { order } = draft.content;
  const { error } = errorOf("order");
  const move = (nth: number, to: number): void => {
    const rule = order[nth];
    if (rule === undefined) return;
    put(["order"], swapped(order, nth, to));
    setTold(words.movedTo(words.rules[rule], to + 1));
    // The focus goes along with what was moved; at an end to the button that still does something.
    setTimeout(() => {
      const buttons = list.current?.children[to]?.querySelectorAll<HTMLButtonElement>("button:enabled");
      buttons?.[to < nth ? 0 : buttons.length - 1]?.focus();
    });
  };
  return (
    <section className="stack">
      <h3 id="order" tabIndex={-1}>
        {words.orderTitle}
      </h3>
      <p className="text-2">{words.orderHelp}</p>
      {error !== undefined && <p className="field-error">{error}</p>}
      <ol className="editor-order" ref={list}>
        {order.map((rule, nth) => (
          <li key={rule}>
            <span>{words.rules[rule]}</span>
            <span className="row">
              <Button
                icon={ArrowUpIcon}
                size="small"
                disabled={nth === 0}
                ariaLabel={words.upOf(words.rules[rule])}
                onClick={() => move(nth, nth - 1)}
              >
                {words.up}
              </Button>
              <Button
                icon={ArrowDownIcon}
                size="small"
                disabled={nth === order.length - 1}
                ariaLabel={words.downOf(words.rules[rule])}
                onClick={() => move(nth, nth + 1)}
              >
                {words.down}
              </Button>
            </span>
          </li>
        ))}
      </ol>
      <output className="visually-hidden">{told}</output>
    </section>
  );
}

/** How a trajectory goes: how many films, in which time, and what comes first. */
export function CoursePart() {
  const words = useMessages(programmeMessages);
  const { films } = useMessages(editorMessages);
  return (
    <>
      <NumberFields
        title={films}
        fields={["requiresQuestion", "requiresGoals", "pairs", "variants", "midway", "schoolFilms"]}
      />
      <NumberFields
        title={words.parts.time}
        fields={[
          "lookBackFrom",
          "lookBackTo",
          "bandFrom",
          "bandTo",
          "bandWarn",
          "followUpMonths",
          "followUpNotice",
        ]}
      />
      <OrderList />
    </>
  );
}
