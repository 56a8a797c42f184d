export { demandFamily, demandPerson } from "./demand-family.ts";
export { FamilyChanged, familyEvents } from "./events.ts";
export { familyHandlers } from "./handlers.ts";
export { loadFamilies } from "./load-family.ts";
export { mayWithFamily } from "./policy.ts";
