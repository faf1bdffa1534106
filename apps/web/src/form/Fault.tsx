/** What is wrong with a field that is no input of a line. */

import names from "./form.module.css";

export function Fault({ id, of }: { readonly id?: string; readonly of: string | undefined }) {
  return (
    of !== undefined && (
      <p id={id} className={names.fault} role="alert">
        {of}
      </p>
    )
  );
}
