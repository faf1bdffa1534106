/**
 * It worked: said once, in words, to eyes and ears. The space is there before, so that it is announced. The
 * button that was pressed could not keep the focus while it was busy: where nothing has it, it goes here.
 */

import { IconCheck } from "@tabler/icons-react";
import { useEffect, useRef } from "react";
import type { ReactNode } from "react";
import names from "./Done.module.css";

export function Done({ children }: { readonly children?: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  const said = children !== undefined && children !== null && children !== false;
  useEffect(() => {
    if (said && document.activeElement === document.body) place.current?.focus();
  }, [said]);
  return (
    <div ref={place} role="status" aria-live="polite" className={names.place} tabIndex={-1}>
      {said && (
        <div className={names.done}>
          <IconCheck className={names.mark} aria-hidden />
          <div>{children}</div>
        </div>
      )}
    </div>
  );
}
