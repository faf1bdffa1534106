/** It worked: said once, in words, to eyes and ears. The space is there before, so that it is announced. */

import { IconCheck } from "@tabler/icons-react";
import type { ReactNode } from "react";
import names from "./Done.module.css";

export function Done({ children }: { readonly children?: ReactNode }) {
  return (
    <div role="status" aria-live="polite" className={names.place}>
      {children !== undefined && children !== null && children !== false && (
        <div className={names.done}>
          <IconCheck className={names.mark} aria-hidden />
          <div>{children}</div>
        </div>
      )}
    </div>
  );
}
