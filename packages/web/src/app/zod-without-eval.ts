import { config } from "zod";

// The content security policy forbids making code from text; without this the first schema would try it
// and every page would begin with an error in the console. It must run before any schema is made.
config({ jitless: true });
