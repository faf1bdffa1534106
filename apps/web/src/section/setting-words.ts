/** A setting in words, by the section whose setting it is. */

import type { SettingName, SettingValueOf } from "@plenty/rules/contract";

/** What a setting is called, and what each value that it can have means. */
export interface SettingWords<S extends SettingName> {
  readonly title: string;
  readonly value: (value: SettingValueOf<S>) => string;
  /** What follows from it that people may not expect. */
  readonly means?: (value: SettingValueOf<S>) => string | undefined;
}

export interface ToldSetting {
  readonly title: string;
  readonly value: string;
  readonly means?: string | undefined;
}

/** A setting as it stands in a group. */
export interface StandingSetting {
  readonly name: string;
  readonly value: unknown;
}

/** What has words for settings. */
type Worded = readonly { readonly settings: object }[];
interface AnyWords {
  readonly title: string;
  readonly value: (value: unknown) => string;
  readonly means?: (value: unknown) => string | undefined;
}

/** Tells settings; one that this page does not know yet (a host of a later version) by its own name and value. */
export function settingWords(sections: Worded): (setting: StandingSetting) => ToldSetting {
  // under its name stand the words of a setting, whose value the rules checked
  const words = new Map(
    sections.flatMap(({ settings }) => Object.entries<AnyWords>({ ...settings })),
  );
  return ({ name, value }) => {
    const known = words.get(name);
    const means = known?.means?.(value);
    const told = { title: known?.title ?? name, value: known?.value(value) ?? String(value) };
    return means === undefined ? told : { ...told, means };
  };
}
