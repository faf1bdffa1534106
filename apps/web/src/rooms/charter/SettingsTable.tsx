/** Every setting: what it says, who can change it, since when it holds. */

import { Table } from "@mantine/core";
import type { SettingRow } from "@plenty/client";
import { isHash } from "@plenty/kernel";
import type { SettingName } from "@plenty/rules/contract";
import { TextLink } from "../../components/ButtonLink.tsx";
import { formatDayShort } from "../../messages/format.ts";
import { t } from "../../messages/message.ts";
import { useHere } from "../../session/here.ts";
import names from "./SettingsTable.module.css";

export function SettingsTable({ settings }: { readonly settings: readonly SettingRow[] }) {
  return (
    <div className={names.scroll} role="region" aria-label={t("about.settings-table")} tabIndex={0}>
      <Table verticalSpacing="xs">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t("settings.what")}</Table.Th>
            <Table.Th scope="col">{t("settings.value")}</Table.Th>
            <Table.Th scope="col">{t("settings.holder")}</Table.Th>
            <Table.Th scope="col">{t("settings.since")}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {settings.map((setting) => (
            <Table.Tr key={setting.name}>
              <Table.Th scope="row" className={names.title}>
                {titleOf(setting)}
              </Table.Th>
              <Table.Td>{valueInWords(setting)}</Table.Td>
              <Table.Td>{t("settings.founders-once")}</Table.Td>
              <Table.Td>
                <Since setting={setting} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

function Since({ setting: { since, entry } }: { readonly setting: SettingRow }) {
  const { group } = useHere();
  if (since === undefined) return t("settings.from-start");
  const day = formatDayShort(since.slice(0, 10));
  if (entry === undefined) return day;
  return (
    <TextLink to="/g/$group/about/books" params={{ group }} search={{ entry }}>
      {day}
    </TextLink>
  );
}

/** Values that have a name of their own say it; others stand as they are. */
function valueInWords({ value }: SettingRow): string {
  switch (value) {
    case true:
      return t("settings.yes");
    case false:
      return t("settings.no");
    case "two-vouchers":
      return t("settings.two-vouchers");
    case "founders":
      return t("settings.founders");
    case "members":
      return t("settings.members");
    case "invitation":
      return t("settings.invitation");
    default:
      return isHash(String(value)) ? t("settings.charter") : String(value);
  }
}

function titleOf({ name }: SettingRow): string {
  return t(`setting.${name as SettingName}`); // the host's settings are those that the rooms declare
}
