/** The ids of the demo organisations; the database marks them as demo as well, and both must agree. */
export const demoOrganisationIds = ["0d0e0000-0000-4000-8000-000000000001"] as const;
