/** One power: in a sentence who can do it, or what is set; opened, all that there is to know of it. */

import { ActFacts } from "./ActFacts.tsx";
import type { Line, Telling } from "./lines.ts";
import { OfficeFacts } from "./OfficeFacts.tsx";
import { Opening } from "./Opening.tsx";
import { OwnFacts, SettingFacts } from "./SettingFacts.tsx";
import names from "./powers.module.css";

export interface LineProps {
  readonly line: Line;
  readonly telling: Telling;
}

export function PowerLine({ line, telling }: LineProps) {
  const { key, title, value, notes } = line;
  const summary = (
    <>
      <span className={names.title} data-alone={value === undefined}>
        {title}
      </span>
      {value !== undefined && <span className={names.value}>{value}</span>}
      {notes.length > 0 && (
        <span className={names.notes}>
          {notes.map((note, i) => (
            <span key={note.says} data-power={note.key}>
              {i > 0 && " · "}
              {note.says}
            </span>
          ))}
        </span>
      )}
    </>
  );
  return (
    <Opening of={key} summary={summary}>
      {() => (
        <dl className={names.facts}>
          <Facts line={line} telling={telling} />
        </dl>
      )}
    </Opening>
  );
}

function Facts({ line, telling }: LineProps) {
  if (line.kind === "act") return <ActFacts row={line.row} telling={telling} />;
  if (line.kind === "office") return <OfficeFacts row={line.row} telling={telling} />;
  const { title, value = "", means } = line;
  const told = { title, value, means };
  if (line.kind === "own") return <OwnFacts row={line.row} title={title} />;
  return <SettingFacts row={line.row} told={told} telling={telling} />;
}
