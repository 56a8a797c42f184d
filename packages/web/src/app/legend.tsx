import { useMessages } from "../platform/language.ts";
import { appMessages } from "./messages.ts";

/** What the marks of the small line mean. */
export function Legend() {
  const { legend } = useMessages(appMessages);
  return (
    <p className="legend text-small text-2">
      <span className="legend-mark legend-square" aria-hidden="true" />
      {legend.recording}
      <span className="legend-mark legend-circle" aria-hidden="true" />
      {legend.lookBack}
      <span className="legend-mark legend-circle legend-now" aria-hidden="true" />
      {legend.now}
    </p>
  );
}
