/** The eight characters that another device shows, where no camera reads its code. */

import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import { useCaret } from "./use-caret.ts";
import { faultBeside, WayInError } from "./way-in-error.ts";
import { t } from "./words.ts";
import names from "./ways.module.css";

export interface TypeCodeProps {
  /** What comes once eight characters are typed. */
  readonly go: (code: string) => void;
  /** A code that led nowhere: it stands in the field, and beside it what is wrong. */
  readonly tried?: { readonly code: string; readonly fault: Error };
}

export function TypeCode({ go, tried }: TypeCodeProps) {
  const [typed, setTyped] = useState(tried?.code ?? "");
  const [fault, setFault] = useState(tried?.fault);
  const field = useCaret<HTMLInputElement>(fault);
  const code = typed.replaceAll(/[\s-]/g, "");
  return (
    <form
      noValidate
      className={names.sheet}
      onSubmit={(event) => {
        event.preventDefault();
        if (code.length === 8) go(code);
        else setFault(new WayInError(t("pair.code-missing")));
      }}
    >
      <TextInput
        ref={field}
        label={t("pair.code")}
        value={typed}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        error={fault && faultBeside(fault)}
        onChange={(event) => (setTyped(event.currentTarget.value), setFault(undefined))}
      />
      <div className={names.buttons}>
        <Button type="submit">{t("pair.go")}</Button>
      </div>
    </form>
  );
}
