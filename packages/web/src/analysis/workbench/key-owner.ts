const typing = "input:not([type=radio], [type=checkbox], [type=range]), textarea, select, [contenteditable]";

/** Keys with which a focused button or switch is worked. */
const ownKeys = new Set(["Space", "Enter", "NumpadEnter", "ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"]);

/** What was last clicked or touched and still has focus. `:focus-visible` cannot tell: it matches from the first key on. */
let pointed: Element | null = null;

const controls = "button, a, summary, input, [role=button]";

function rememberPointed({ target }: PointerEvent): void {
  if (target instanceof Element) pointed = target.closest("label")?.control ?? target.closest(controls);
}

/** On its way to a clicked switch the focus passes the part of the page around it: only another control counts. */
function forgetPointed({ target }: FocusEvent): void {
  if (target instanceof Element && target !== pointed && target.matches(controls)) pointed = null;
}

/** Watches how controls get their focus, for as long as a screen with keys is open. */
export function watchPointer(): () => void {
  window.addEventListener("pointerdown", rememberPointed, true);
  window.addEventListener("focusin", forgetPointed, true);
  return () => {
    window.removeEventListener("pointerdown", rememberPointed, true);
    window.removeEventListener("focusin", forgetPointed, true);
  };
}

/**
 * Whether a key belongs to what has focus instead of to the screen: everything in a text field or an open
 * dialog; Space and arrows on a control that was reached by keyboard, not on one that was only clicked.
 */
export function belongsToFocus({ target, code }: Pick<KeyboardEvent, "target" | "code">): boolean {
  if (document.querySelector("dialog[open]") !== null) return true;
  if (!(target instanceof HTMLElement)) return false;
  if (target.closest(typing) !== null) return true;
  if (!ownKeys.has(code) || !target.matches(":focus-visible")) return false;
  if (target === pointed) return false;
  const isRadio = target.matches("input");
  const isArrow = code.startsWith("Arrow");
  return isRadio || (!isArrow && target.matches("button, a, summary, [role=button]"));
}
