/** A text to be copied whole, with a button that does it. */

import { Button, TextInput } from "@mantine/core";
import { useClipboard } from "@mantine/hooks";
import { IconCheck, IconCopy } from "@tabler/icons-react";
import { t } from "../messages/message.ts";
import names from "./CopyField.module.css";

export function CopyField({ label, value }: { readonly label: string; readonly value: string }) {
  const { copied, copy } = useClipboard({ timeout: 3_000 });
  const Icon = copied ? IconCheck : IconCopy;
  return (
    <div className={names.row}>
      <TextInput
        className={names.field}
        label={label}
        value={value}
        readOnly
        onFocus={(event) => event.currentTarget.select()}
      />
      <Button
        className={names.button}
        variant="light"
        leftSection={<Icon size="1.1rem" aria-hidden />}
        onClick={() => copy(value)}
      >
        {copied ? t("copied") : t("copy")}
      </Button>
    </div>
  );
}
