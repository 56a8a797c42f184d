import { ArrowDownIcon, ArrowUpIcon, PlusIcon, TrashIcon } from "@phosphor-icons/react";
import { useRef, useState, type ReactNode } from "react";
import { useMessages } from "../../platform/language.ts";
import { Button } from "../../ui/button.tsx";
import { Chip } from "../../ui/chip.tsx";
import { swapped } from "../swapped.ts";
import { useEditor } from "./editor-context.ts";
import { editorMessages } from "./messages.ts";
import { idOf, isFields, itemsAt, type Way } from "./value-at.ts";

interface ListProps {
  readonly way: Way;
  /** What one item is, as in "vraag". */
  readonly what: string;
  readonly title: (item: unknown) => string;
  readonly renderFields: (way: Way, item: unknown) => ReactNode;
  /** A new item; without it the list cannot grow. */
  readonly create?: (items: readonly unknown[]) => unknown;
  /** The items that must stay. */
  readonly keeps?: (item: unknown) => boolean;
}

/** A list of items that open one by one, can be put in order, added to and taken from. */
export function ListAt(props: ListProps) {
  const { way, create } = props;
  const words = useMessages(editorMessages);
  const { draft, put, errorOf } = useEditor();
  const list = useRef<HTMLDivElement>(null);
  const [told, setTold] = useState("");
  const items = itemsAt(draft.content, way);
  const { error } = errorOf(idOf(way));
  const focusItem = (nth: number): void => {
    setTimeout(() => list.current?.querySelectorAll<HTMLElement>("summary")[nth]?.focus());
  };
  const move = (nth: number, to: number): void => {
    put(way, swapped(items, nth, to));
    setTold(words.movedTo(props.title(items[nth]), to + 1));
    focusItem(to);
  };
  const remove = (nth: number): void => {
    put(way, items.toSpliced(nth, 1));
    setTold(words.removed(props.title(items[nth])));
    focusItem(Math.max(0, nth - 1));
  };
  return (
    <div id={idOf(way)} tabIndex={-1} ref={list} className="editor-list">
      {error !== undefined && <p className="field-error">{error}</p>}
      {items.map((item, nth) => (
        <Item key={keyOf(item, nth)} {...props} item={item} nth={nth}>
          <div className="row">
            <Button icon={ArrowUpIcon} size="small" disabled={nth === 0} onClick={() => move(nth, nth - 1)}>
              {words.up}
            </Button>
            <Button
              icon={ArrowDownIcon}
              size="small"
              disabled={nth === items.length - 1}
              onClick={() => move(nth, nth + 1)}
            >
              {words.down}
            </Button>
            {props.keeps?.(item) !== true && (
              <Button icon={TrashIcon} size="small" onClick={() => remove(nth)}>
                {words.remove}
              </Button>
            )}
          </div>
        </Item>
      ))}
      <output className="visually-hidden">{told}</output>
      {create !== undefined && (
        <p>
          <Button
            icon={PlusIcon}
            onClick={() => {
              put(way, [...items, create(items)]);
              focusItem(items.length);
            }}
          >
            {words.add(props.what)}
          </Button>
        </p>
      )}
    </div>
  );
}

function keyOf(item: unknown, nth: number): string {
  if (!isFields(item)) return String(nth);
  const name = item["id"] ?? item["intent"];
  return typeof name === "string" ? name : String(nth);
}

function Item(props: ListProps & { item: unknown; nth: number; children: ReactNode }) {
  const { item, nth, way, title } = props;
  const words = useMessages(editorMessages);
  const { isWrongAt } = useEditor();
  const own = [...way, nth];
  const name = title(item).trim();
  const [isOpen, setIsOpen] = useState(name === "");
  const isShown = isOpen || isWrongAt(own);
  const isUnconfirmed = isFields(item) && item["verified"] === false;
  return (
    <details className="editor-item" open={isShown} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>
        <span>{name === "" ? words.newItem(props.what) : name}</span>
        {isUnconfirmed && <Chip>{words.unconfirmed}</Chip>}
      </summary>
      {isShown && (
        <div className="editor-item-body">
          {props.renderFields(own, item)}
          {props.children}
        </div>
      )}
    </details>
  );
}
