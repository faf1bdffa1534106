/** What the group holds in common, in the words of its founding; nothing where this host has them not. */

import names from "./CommonObject.module.css";

export function CommonObject({ text }: { readonly text: string | undefined }) {
  return text === undefined ? null : <blockquote className={names.object}>{text}</blockquote>;
}
