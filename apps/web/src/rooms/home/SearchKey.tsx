/** The key "/" leads to the search from every page of the group. */

import { useHotkeys } from "@mantine/hooks";
import { useNavigate } from "@tanstack/react-router";
import { useHere } from "../../session/here.ts";

export function SearchKey() {
  const { group } = useHere();
  const navigate = useNavigate();
  useHotkeys([["/", () => void navigate({ to: "/g/$group/search", params: { group } })]]);
  return null;
}
