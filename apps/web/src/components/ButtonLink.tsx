/**
 * Router links in two looks. What looks like a button says that it is one and answers to the space bar as
 * buttons do; it stays a link, so that it can be opened in another tab.
 */

import { Anchor, Button } from "@mantine/core";
import type { AnchorProps, ButtonProps } from "@mantine/core";
import { createLink } from "@tanstack/react-router";
import type { AnchorHTMLAttributes, KeyboardEvent, Ref } from "react";

type LinkAttributes = Omit<
  AnchorHTMLAttributes<HTMLAnchorElement>,
  keyof ButtonProps | keyof AnchorProps
>;
type WithRef = { readonly ref?: Ref<HTMLAnchorElement> };

function PlainButtonLink(props: ButtonProps & LinkAttributes & WithRef) {
  return <Button component="a" role="button" onKeyDown={clickOnSpace} {...props} />;
}

function PlainTextLink(props: AnchorProps & LinkAttributes & WithRef) {
  return <Anchor {...props} />;
}

function clickOnSpace(event: KeyboardEvent<HTMLAnchorElement>): void {
  if (event.key !== " ") return;
  event.preventDefault();
  event.currentTarget.click();
}

export const ButtonLink = createLink(PlainButtonLink);
export const TextLink = createLink(PlainTextLink);
