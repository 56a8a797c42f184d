import { useQuery } from "@tanstack/react-query";
import { QuestionPin } from "../../families/question-pin.tsx";
import { queryOf } from "../../platform/queries.ts";

/** The question of a family, for the screens that know the family but not its trajectory; nothing while it is not known. */
export function FamilyQuestion({ familyId }: { familyId: string }) {
  const { data } = useQuery(queryOf("listTrajectories", {}));
  const trajectory = data?.find((each) => each.familyId === familyId);
  return trajectory === undefined ? null : <QuestionPin trajectory={trajectory} compact />;
}
