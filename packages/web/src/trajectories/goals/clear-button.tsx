import { useMessages } from "../../platform/language.ts";
import { Button } from "../../ui/button.tsx";
import { goalMessages } from "./messages.ts";

/** Takes back an answer that a group of radio buttons cannot give up by itself. */
export function ClearButton(props: { what: string; onClear: () => void }) {
  const { measuring } = useMessages(goalMessages);
  return (
    <Button variant="quiet" size="small" ariaLabel={measuring.clearNamed(props.what)} onClick={props.onClear}>
      {measuring.clear}
    </Button>
  );
}
