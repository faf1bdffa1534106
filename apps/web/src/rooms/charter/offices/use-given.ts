/** What holders of an office may do, in words: settings and acts as their sections call them. */

import { usePowers } from "../../../section/use-powers.ts";
import { settingWords } from "../../../section/setting-words.ts";
import { useSections } from "../../../section/use-sections.ts";
import { t } from "./words.ts";

/** Tells a power by its name: that of a setting or of an act. */
export function useGiven(): (power: string) => string {
  const acts = new Map(usePowers().flatMap((one) => Object.entries(one.acts)));
  const words = settingWords(useSections());
  return (power) => {
    const { title } = words({ name: power, value: "" });
    // where a setting and an act bear one name, an office is given the setting
    return title === power ? (acts.get(power)?.can ?? power) : t("office.sets", { title });
  };
}

/** Tells whether a power is that of changing a setting. */
export function useIsSetting(): (power: string) => boolean {
  const words = settingWords(useSections());
  return (power) => words({ name: power, value: "" }).title !== power;
}
