import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { queryOf } from "../../platform/queries.ts";
import { useStore } from "../../platform/store.ts";
import { useDesk } from "./desk-context.ts";
import type { Desk } from "./desk.ts";
import { keyCap, keymapOf, type KeyName } from "./key-names.ts";

/** Lays out the desk as this member likes it; until the server told, it is the standard. */
export function usePreferencesOn(desk: Desk): void {
  const { data } = useQuery(queryOf("readPreferences", {}));
  useEffect(() => {
    if (data !== undefined) desk.preferences.set(data);
  }, [desk, data]);
}

/** How keys are written on their buttons; undefined while single keys are off. */
export function useKeyCaps(): (name: KeyName) => string | undefined {
  const preferences = useStore(useDesk().preferences, (all) => all);
  const { singleKeys, keys } = keymapOf(preferences);
  return (name) => (singleKeys === "on" ? keyCap(keys[name]) : undefined);
}

/** How one key is written on its button. */
export function useKeyCap(name: KeyName): string | undefined {
  return useKeyCaps()(name);
}
