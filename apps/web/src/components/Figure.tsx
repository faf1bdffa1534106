/** A figure that explains itself: a click opens how it came about, in words. */

import { Popover, UnstyledButton } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import type { ReactNode } from "react";
import { t } from "./words.ts";
import names from "./Figure.module.css";

export interface FigureProps {
  /** The figure as it stands on the page. */
  readonly children: string;
  /** What the figure is, for those who hear it: "My balance". */
  readonly label: string;
  /** How it came about. */
  readonly because: ReactNode;
  /** Of many figures one is a stop of the Tab key. */
  readonly tabIndex?: 0 | -1;
  readonly onFocus?: () => void;
}

export function Figure({ children, label, because, ...reached }: FigureProps) {
  const [opened, { toggle, close }] = useDisclosure(false);
  return (
    <Popover
      opened={opened}
      onChange={close}
      width={320}
      shadow="md"
      radius="md"
      withArrow
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <UnstyledButton
          component="button"
          className={names.figure}
          data-prints
          onClick={toggle}
          {...reached}
          aria-label={t("figure.label", { label, figure: children })}
        >
          {children}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown className={names.because} aria-label={t("figure.how")} tabIndex={-1}>
        {because}
      </Popover.Dropdown>
    </Popover>
  );
}
