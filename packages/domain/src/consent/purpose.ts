/** What consent can be given for, each apart, with its own text and its own withdrawal (domain §5.3). */
export type Purpose = (typeof purposes)[number];

/** Every purpose; filming at home, a copy for the family, and the two about school have a text so far. */
export const purposes = [
  "CARE_FILM",
  "SHARE_PARENT_VIEW",
  "TEAM_CONSULT",
  "SUPERVISION",
  "WOK_PRESENTATION",
  "EDUCATION",
  "PUBLICATION",
  "SCHOOL_SHARE",
  "SCHOOL_FILM",
  "REFERRER_REPORT",
  "RESEARCH",
  "RESEARCH_VIDEO",
  "FOLLOWUP_CONTACT",
  "KEEP_COPY_FAMILY",
] as const;
