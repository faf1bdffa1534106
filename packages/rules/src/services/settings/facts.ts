/** Facts of settings. */

import { body, Type } from "../../engine/body.ts";
import { defineFact } from "../../engine/spec.ts";

/** A setting has another value from now on. */
export const settingChanged = defineFact(
  "SettingChanged",
  "the setting {setting} is {value} from now on",
  body({
    setting: Type.String(),
    value: Type.Union([Type.String(), Type.Integer(), Type.Boolean()]),
  }),
);
