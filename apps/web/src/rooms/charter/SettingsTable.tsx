/** Every setting: what it says, who can change it, since when it holds. */

import { Table } from "@mantine/core";
import { TextLink } from "../../components/ButtonLink.tsx";
import { formatDayShort } from "../../messages/format.ts";
import { settingWords } from "../../section/setting-words.ts";
import { useSections } from "../../section/use-sections.ts";
import { useHere } from "../../session/here.ts";
import type { SettingRow } from "./queries.ts";
import { t } from "./about-words.ts";
import names from "./SettingsTable.module.css";

export function SettingsTable({ settings }: { readonly settings: readonly SettingRow[] }) {
  const words = settingWords(useSections());
  return (
    <Table verticalSpacing="xs" className={names.table}>
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
              {words(setting).title}
            </Table.Th>
            <Table.Td data-label={t("settings.value")}>{words(setting).value}</Table.Td>
            <Table.Td data-label={t("settings.holder")}>{t("settings.founders-once")}</Table.Td>
            <Table.Td data-label={t("settings.since")}>
              <Since setting={setting} />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
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
