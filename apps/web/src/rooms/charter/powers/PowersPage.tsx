/** Who can do what: every power that there is in the group, and over it, to be looked through and opened. */

import { TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useDeferredValue, useEffect, useState } from "react";
import { limits } from "@plenty/kernel";
import { Answered } from "../../../components/Answered.tsx";
import { Card } from "../../../components/Card.tsx";
import { Page } from "../../../components/Page.tsx";
import { settingWords } from "../../../section/setting-words.ts";
import { usePowers } from "../../../section/use-powers.ts";
import { useSections } from "../../../section/use-sections.ts";
import { useHere } from "../../../session/here.ts";
import { HostLine } from "./HostLine.tsx";
import { hostFitting, hostLines } from "./host-lines.ts";
import { fitting, topicsOf } from "./lines.ts";
import type { Telling } from "./lines.ts";
import { PowerLine } from "./PowerLine.tsx";
import { allPowers } from "./queries.ts";
import type { PowersAnswer } from "./queries.ts";
import { readPowersSearch } from "./search.ts";
import { t } from "./words.ts";
import names from "./powers.module.css";

const here = "/g/$group/about/powers";

export function PowersPage() {
  const { group } = useHere();
  const asked = useQuery(allPowers(group));
  const { q = "" } = useSearch({ from: here, select: readPowersSearch });
  const [typed, setTyped] = useState(q);
  const wanted = useDeferredValue(typed.trim());
  const navigate = useNavigate({ from: here });
  useEffect(() => {
    if (wanted !== q) void navigate({ search: wanted === "" ? {} : { q: wanted }, replace: true });
  }, [wanted, q, navigate]);
  return (
    <Page title={t("powers.title")} lead={t("powers.lead")}>
      <div className={names.look} data-screen>
        <TextInput
          type="search"
          label={t("powers.look")}
          description={t("powers.look-hint")}
          maxLength={limits.searchChars}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      </div>
      <Answered to={asked} lines={12}>
        {(answer) => <Found answer={answer} typed={wanted} />}
      </Answered>
    </Page>
  );
}

interface FoundProps {
  readonly answer: PowersAnswer;
  readonly typed: string;
}

function Found({ answer, typed }: FoundProps) {
  const { name: groupName } = useHere();
  const sections = usePowers();
  const tellSetting = settingWords(useSections());
  const telling: Telling = { answer, sections, tellSetting, groupName };
  const topics = fitting(topicsOf(telling), typed);
  const host = hostFitting(hostLines(answer.host), typed);
  const n = topics.reduce((sum, { lines }) => sum + lines.length, host.length);
  return (
    <>
      <p className={names.found} role="status" data-screen>
        {n === 0 ? t("powers.nothing") : t("powers.found", { n })}
      </p>
      {topics.map(({ title, lines }) => (
        <Card key={title} title={title}>
          <ul className={names.lines}>
            {lines.map((line) => (
              <PowerLine key={line.key} line={line} telling={telling} />
            ))}
          </ul>
        </Card>
      ))}
      {host.length > 0 && (
        <Card title={t("host.title")}>
          <p className={names.lead}>{t("host.lead")}</p>
          <ul className={names.lines}>
            {host.map((line) => (
              <HostLine key={line.key} line={line} />
            ))}
          </ul>
        </Card>
      )}
    </>
  );
}
