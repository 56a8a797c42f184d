const typing = "input:not([type=radio], [type=checkbox], [type=range]), textarea, select, [contenteditable]";

/** Keys with which a focused button or switch is worked. */
const ownKeys = new Set(["Space", "Enter", "NumpadEnter", "ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"]);

/**
 * Whether a key belongs to what has focus instead of to the screen: everything in a text field or an open
 * dialog; Space and arrows on a control that was reached by keyboard, not on one that was only clicked.
 */
export function belongsToFocus({ target, code }: Pick<KeyboardEvent, "target" | "code">): boolean {
  if (document.querySelector("dialog[open]") !== null) return true;
  if (!(target instanceof HTMLElement)) return false;
  if (target.closest(typing) !== null) return true;
  if (!ownKeys.has(code) || !target.matches(":focus-visible")) return false;
  const isRadio = target.matches("input");
  const isArrow = code.startsWith("Arrow");
  return isRadio || (!isArrow && target.matches("button, a, summary, [role=button]"));
}
