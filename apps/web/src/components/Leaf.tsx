/** Plenty's mark. */

import names from "./Leaf.module.css";

export function Leaf({ large = false }: { readonly large?: boolean }) {
  return (
    <svg className={names.leaf} data-large={large} viewBox="0 0 32 32" aria-hidden="true">
      <path
        className={names.blade}
        d="M27 5C14 4 5 9 5 18c0 3 1 5 2 6l-2 4 2 1 2-4c9 2 18-4 18-20Z"
      />
      <path className={names.vein} d="M9 24c3-7 8-11 14-14" />
    </svg>
  );
}
