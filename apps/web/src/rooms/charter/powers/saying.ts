/** Looking for words in what is told, whatever their case and accents. */

import { fold } from "../../../form/everybody.ts";

/** Whether texts together hold every word of what was typed. */
export function saying(typed: string): (texts: readonly string[]) => boolean {
  const wanted = fold(typed).split(/\s+/);
  return (texts) => {
    const text = fold(texts.join(" "));
    return wanted.every((word) => text.includes(word));
  };
}
