/** Router links in two looks. What looks like a button is a link too, and says so: it leads somewhere, and does nothing. */

import { Anchor, Button } from "@mantine/core";
import type { AnchorProps, ButtonProps } from "@mantine/core";
import { createLink } from "@tanstack/react-router";
import type { AnchorHTMLAttributes, Ref } from "react";

type LinkAttributes = Omit<
  AnchorHTMLAttributes<HTMLAnchorElement>,
  keyof ButtonProps | keyof AnchorProps
>;
type WithRef = { readonly ref?: Ref<HTMLAnchorElement> };

function PlainButtonLink(props: ButtonProps & LinkAttributes & WithRef) {
  return <Button component="a" {...props} />;
}

function PlainTextLink(props: AnchorProps & LinkAttributes & WithRef) {
  return <Anchor {...props} />;
}

export const ButtonLink = createLink(PlainButtonLink);
export const TextLink = createLink(PlainTextLink);
