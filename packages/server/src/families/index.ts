export { demandFamily, demandPerson } from "./demand-family.ts";
export { FamilyChanged, familyEvents } from "./events.ts";
export { familyHandlers, referralHandlers } from "./handlers.ts";
export { loadFamilies } from "./load-family.ts";
export { referralsOfFamilies } from "./referrals/referral-facts.ts";
export { personColumns, personOf, type Side } from "./person-columns.ts";
export { mayWithFamily } from "./policy.ts";
export { loadSchoolPeople, writeSchoolPerson } from "./school-people.ts";
