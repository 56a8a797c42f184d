/** Working goals (werkdoelen) at the same time, over all parents together (domain §2.5). */
export const mostActiveGoals = 3;

/** How a goal ended: it was reached, another took its place, or it was let go. */
export const goalEndings = ["reached", "replaced", "let-go"] as const;

/** Whether one more goal can begin, or another must end first. */
export function hasRoomForGoal(goals: readonly { readonly isActive: boolean }[]): boolean {
  return goals.filter(({ isActive }) => isActive).length < mostActiveGoals;
}
