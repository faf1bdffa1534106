/** What the colours of a plot mean. */

import names from "./Legend.module.css";

export interface LegendProps {
  readonly colours: readonly { readonly name: string; readonly colour: string }[];
}

export function Legend({ colours }: LegendProps) {
  return (
    <ul className={names.legend}>
      {colours.map(({ name, colour }) => (
        <li key={name}>
          <span className={names.colour} style={{ background: colour }} />
          {name}
        </li>
      ))}
    </ul>
  );
}
