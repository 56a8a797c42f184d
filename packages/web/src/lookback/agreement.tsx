import { ConfirmEarlier } from "./confirm-earlier.tsx";
import { EndTalk } from "./end-talk.tsx";
import { ParentNumbers } from "./parent-numbers.tsx";
import { useWorkingPoint, WorkingPointForm } from "./working-point-form.tsx";

/** The last step: what the parents take along, and how it was for each of them. It stays while another step is shown, so that nothing written is lost. */
export function Agreement({ isShown }: { isShown: boolean }) {
  const workingPoint = useWorkingPoint();
  return (
    <div className="agreement" hidden={!isShown}>
      <ConfirmEarlier />
      <WorkingPointForm {...workingPoint} />
      <ParentNumbers />
      <EndTalk keepFirst={workingPoint.keepFirst} />
    </div>
  );
}
