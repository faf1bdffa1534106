/** My devices in the group on the screen. */

import { useQuery } from "@tanstack/react-query";
import type { QueryAnswer } from "@plenty/client";
import { question } from "../../../lib/queries.ts";
import type { Words } from "../../../lib/queries.ts";
import { useHere } from "../../../session/here.ts";
import type { Me } from "../../../session/me.ts";
import { t } from "./words.ts";

/** All that is known of somebody's ways in. */
export type Keys = QueryAnswer<"people", "keys">;
/** What is under way with them. */
export type Change = Keys["underWay"][number];
export type Device = Keys["keys"][number];

/** The question for a person's devices and spare way in, and what is under way with them. */
export const keysOf = (group: string, person: string) =>
  question(group, ["people", "keys"], { person });

/** The question for mine; `me` may not be known yet. */
export function useKeys(me: Me | undefined) {
  const { group } = useHere();
  return useQuery({ ...keysOf(group, me?.person ?? ""), enabled: me !== undefined });
}

/** What a device is called. */
export function deviceCalled({ name }: Pick<Device, "name">, words: Words): string {
  const called = name === undefined ? undefined : words[name];
  return called ?? t("devices.nameless");
}

/** Those whose guardian somebody is. */
export const guardedBy = (group: string, guardian: string) =>
  question(group, ["people", "guarded"], { guardian });
