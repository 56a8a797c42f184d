import { Button } from "../../ui/button.tsx";
import { useGoalWords } from "./use-goal-words.ts";

/** Takes back an answer that a group of radio buttons cannot give up by itself. */
export function ClearButton(props: { what: string; onClear: () => void }) {
  const { measuring } = useGoalWords();
  return (
    <Button variant="quiet" size="small" ariaLabel={measuring.clearNamed(props.what)} onClick={props.onClear}>
      {measuring.clear}
    </Button>
  );
}
