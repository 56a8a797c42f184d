import { defineMessages } from "../../platform/language.ts";
import { en } from "./messages-en.ts";
import { nl } from "./messages-nl.ts";

/** Words about the branch to school. */
export const schoolMessages = defineMessages({ nl, en });
