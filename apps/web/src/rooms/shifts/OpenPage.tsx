/** Opening a series of shifts: what is to be done, when it is the first time, and how it repeats. */

import { useQuery } from "@tanstack/react-query";
import { ownZone, zoneOffsets } from "@plenty/client";
import { accepted, DAY } from "@plenty/kernel";
import { openSpec } from "@plenty/rules/rooms/shifts/acts";
import { TextLink } from "../../components/ButtonLink.tsx";
import { Page } from "../../components/Page.tsx";
import { ActForm } from "../../form/ActForm.tsx";
import { DayField } from "../../form/DayField.tsx";
import { ForPeople } from "../../form/ForPeople.tsx";
import fields from "../../form/form.module.css";
import { AmountField, LineField } from "../../form/inputs.tsx";
import { choice, line, note } from "../../form/kinds.ts";
import type { FieldKind } from "../../form/kinds.ts";
import { amount } from "../../form/number-kinds.ts";
import { SelectField } from "../../form/SelectField.tsx";
import { useActForm } from "../../form/use-act-form.ts";
import { WordsField } from "../../form/WordsField.tsx";
import { useHere } from "../../session/here.ts";
import type { Me } from "../../session/me.ts";
import { aboutGroup } from "../charter/door.ts";
import { teamsOf } from "../teams/door.ts";
import {
  clockTime,
  dayFromToday,
  lengthInMinutes,
  perhapsDay,
  readComing,
  repeating,
} from "./kinds.ts";
import { choicesFor } from "./repeating.ts";
import type { Way } from "./repeating.ts";
import { t } from "./page-words.ts";
import names from "./shifts.module.css";

export function OpenPage() {
  const { group } = useHere();
  const back = (
    <TextLink to="/g/$group/do/shifts" params={{ group }}>
      {t("shifts.all")}
    </TextLink>
  );
  return (
    <Page title={t("open.title")} lead={t("open.lead")} main={back} narrow>
      <ForPeople spec={openSpec} visitor={t("open.visitor")}>
        {(me) => <OpenForm key={me.person} me={me} />}
      </ForPeople>
    </Page>
  );
}

const plainNumber = { decimals: 0, unit: "", shown: "" };
/** As far as a series can begin ahead and reach from there, every change of clocks is known to the browser. */
const aheadDays = 4 * 366;

function useOpening() {
  const zone = useZone();
  const form = useActForm(openSpec, {
    fields: {
      title: line(t("open.what-missing")),
      about: note(),
      first: dayFromToday(),
      time: clockTime("18:00"),
      minutes: lengthInMinutes("2"),
      places: amount(() => plainNumber),
      way: choice<Way>("week"),
      repeats: repeating(),
      until: perhapsDay(),
      team: perhapsOne(),
    },
    start: { places: "2" },
    body({ title, first, time, minutes, places, about, repeats, until, team }) {
      const whole = { title, first, time, minutes, places, zone, offsets: [...offsetsIn(zone)] };
      return {
        ...whole,
        ...(about !== undefined && { about }),
        ...(repeats !== undefined && { repeats }),
        ...(until !== undefined && { until }),
        ...(team !== undefined && { team }),
      };
    },
    words: ({ title }) => ({
      done: t("open.done", { title }),
      unanswered: t("open.unanswered", { title }),
    }),
  });
  return { form, zone };
}

type Opening = ReturnType<typeof useOpening>["form"];

function OpenForm({ me }: { readonly me: Me }) {
  const { form, zone } = useOpening();
  return (
    <ActForm form={form} send={t("open.send")}>
      <LineField {...form.field("title")} label={t("open.what")} />
      <WordsField {...form.field("about")} label={t("open.about")} hint={t("open.about-hint")} />
      <div className={fields.row}>
        <DayField {...form.field("first")} label={t("open.first")} ahead />
        <LineField {...form.field("time")} label={t("open.time")} />
        <AmountField {...form.field("minutes")} label={t("open.minutes")} unit={t("open.hours")} />
      </div>
      <p className={names.small}>{t("open.zone", { zone: zone.replaceAll("_", " ") })}</p>
      <HowItRepeats form={form} />
      <div className={fields.row}>
        <AmountField {...form.field("places")} label={t("open.places")} />
        <WhoLooksAfter form={form} me={me} />
      </div>
    </ActForm>
  );
}

/** In words that fit the first day; what is refused of a rule that nobody sees is told beside them. */
function HowItRepeats({ form }: { readonly form: Opening }) {
  const first = readComing(form.typed.first);
  const way = form.field("way");
  const rule = form.field("repeats");
  const isOwnRule = form.typed.way === "rule";
  return (
    <>
      <div className={fields.row}>
        <SelectField
          {...way}
          error={way.error ?? (isOwnRule ? undefined : rule.error)}
          label={t("open.repeats")}
          of={choicesFor(first.ok ? first.value : "")}
        />
        <DayField
          {...form.field("until")}
          label={t("open.until")}
          hint={t("open.until-hint")}
          ahead
        />
      </div>
      {isOwnRule && <LineField {...rule} label={t("open.rule")} hint={t("open.rule-hint")} />}
    </>
  );
}

/** One of one's teams, where one is in any. */
function WhoLooksAfter({ form, me }: { readonly form: Opening; readonly me: Me }) {
  const { group } = useHere();
  const { rows = [] } = useQuery(teamsOf(group, me.person)).data ?? {};
  if (rows.length === 0) return null;
  const teams = rows.map(({ team, name }) => ({ value: team, label: name }));
  const none = { value: "", label: t("open.team-none") };
  return <SelectField {...form.field("team")} label={t("open.team")} of={[none, ...teams]} />;
}

/** One of a list, or nothing. */
function perhapsOne(): FieldKind<string, string | undefined> {
  return {
    blank: "",
    required: false,
    read: (typed) => accepted(typed === "" ? undefined : typed),
  };
}

/** The zone by whose clocks the group plans; the reader's own as long as it has chosen none. */
function useZone(): string {
  const { group } = useHere();
  const { settings = [] } = useQuery(aboutGroup(group)).data ?? {};
  const chosen = settings.find(({ name }) => name === "shifts.zone");
  return chosen?.since === undefined ? ownZone() : String(chosen.value);
}

/** What holds in a zone for as far as one can plan; a zone that this browser does not know is refused by the rules. */
function offsetsIn(zone: string) {
  const from = Math.floor(Date.now() / DAY - 2) * DAY;
  return zoneOffsets(zone, { from, until: from + aheadDays * DAY });
}
