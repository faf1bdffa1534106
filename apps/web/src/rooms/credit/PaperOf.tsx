/** Whose statement it is that is printed; its period stands beside the payments. */

import { useHere } from "../../session/here.ts";

export function PaperOf() {
  const { me } = useHere();
  return me === undefined ? null : <p>{me.name}</p>;
}
