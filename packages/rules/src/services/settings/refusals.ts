/** Refusals of settings, in the order in which a choice is checked. */

import { defineRefusal } from "@plenty/kernel";

export const settingsRefusals = {
  settingUnknown: defineRefusal({
    code: "SettingUnknown",
    kind: "rule",
    title: "There is no such setting",
    next: "Use one of the settings that the rooms declare.",
    params: { setting: "text" },
    detail: "“{setting}”",
  }),
  settingInvalid: defineRefusal({
    code: "SettingInvalid",
    kind: "rule",
    title: "This value is outside the setting's bounds",
    next: "Choose a value within them.",
    params: { setting: "text", value: "text" },
    detail: "{setting} = {value}",
  }),
} as const;
