/**
 * Something was refused or failed: what is so, in words, and what to do next. Every refusal of the
 * screen is shown by this component, or beside its field by the form that caused it.
 */

import { Alert, Button } from "@mantine/core";
import { IconLeafOff } from "@tabler/icons-react";
import { wordsOf } from "../lib/refusal-words.ts";
import { t } from "../messages/message.ts";
import names from "./Problem.module.css";

export interface ProblemProps {
  readonly error: Error;
  readonly retry?: () => void;
}

export function Problem({ error, retry }: ProblemProps) {
  const { title, detail, next } = wordsOf(error);
  return (
    <Alert
      role="alert"
      color="brick"
      variant="light"
      icon={<IconLeafOff aria-hidden />}
      title={title}
    >
      {detail !== "" && <p className={names.line}>{detail}</p>}
      {next !== "" && <p className={names.line}>{next}</p>}
      {retry !== undefined && (
        <Button variant="default" size="compact-sm" mt="xs" onClick={retry}>
          {t("try-again")}
        </Button>
      )}
    </Alert>
  );
}
