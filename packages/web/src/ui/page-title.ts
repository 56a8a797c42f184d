/** The title of a page: who comes to it, or begins it anew, begins there. */
export const pageTitleId = "page-title";
