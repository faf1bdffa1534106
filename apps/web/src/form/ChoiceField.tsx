/** A field in which one chooses among a few that all stand on the screen, each with what it means. */

import { Radio } from "@mantine/core";
import { chosenOf } from "./choice.ts";
import type { ChoiceProps } from "./choice.ts";
import names from "./form.module.css";

export function ChoiceField<C extends string>({ of, id, ...field }: ChoiceProps<C>) {
  const { label, value, error, onBlur } = field;
  const onChange = (chosen: string) => field.onChange(chosenOf(of, chosen));
  return (
    <Radio.Group id={id} label={label} value={value} error={error} onChange={onChange}>
      <div className={names.choices} onBlur={onBlur}>
        {of.map((one) => (
          <Radio key={one.value} value={one.value} label={one.label} description={one.means} />
        ))}
      </div>
    </Radio.Group>
  );
}
