/**
 * LEXIMIN as a rule, beside those that count ballots: it takes a file of people and one of quotas, and gives a
 * lottery; where a draw is asked for, also the panel drawn. In two steps, as it should be done: first the
 * lottery is published with a round named, then the published file is checked and drawn by that round.
 */

import { accepted, refused } from "@plenty/kernel";
import type { Refusal, Result } from "@plenty/kernel";
import type { TextSource } from "@plenty/tables";
import { readParameters, tellParameters } from "../core/parameters.ts";
import type { ParameterSpecs, ParametersOf } from "../core/parameters.ts";
import type { ProfileKind } from "../core/profile.ts";
import { parameterMalformed, seatsOutOfRange } from "../core/refusals.ts";
import type { RuleFacts } from "../core/rule.ts";
import { readPeople } from "../formats/people.ts";
import { readLottery } from "../formats/published-lottery.ts";
import type { Published } from "../formats/published-lottery.ts";
import { readQuotas } from "../formats/quotas.ts";
import { checkNamed, readDraw } from "./asked-draw.ts";
import type { OnSettled } from "./leximin.ts";
import { checkLottery, planLottery } from "./lottery.ts";
import type { Lottery } from "./lottery.ts";
import { digestOf, resultOf } from "./outcome.ts";
import type { LotteryResult, Ready } from "./outcome.ts";
import { nameOf } from "./pool.ts";
import type { Quota } from "./pool.ts";
import { distributionInvalid } from "./refusals.ts";

export interface LotteryRequest {
  /** The people's file, as `open` takes it. */
  readonly file: string;
  /** Needed unless a published lottery is given. */
  readonly seats?: number;
  readonly parameters?: Readonly<Record<string, string>>;
  readonly open: (path: string) => TextSource;
  /** Told while a lottery is made, which may take minutes. */
  readonly onSettled?: OnSettled;
}

export interface LotteryRule extends Omit<
  RuleFacts<ProfileKind, ParameterSpecs>,
  "takes" | "fills"
> {
  readonly takes: "people";
  readonly fills: "panel";
  run(request: LotteryRequest): Promise<Result<LotteryResult, Refusal>>;
}

const parameters = {
  quotas: {
    type: "text",
    default: "",
    help: "File of quotas (category,name,min,max …), or none; needed unless lottery is given, which is then compared with it.",
  },
  relaxed: {
    type: "boolean",
    default: false,
    help: "Whether quotas that no panel meets are relaxed by the fewest places, within min_flex and max_flex.",
  },
  id: {
    type: "text",
    default: "",
    help: "Column of the people's ids; else id; else the first one, unless it has quotas: then people are numbered.",
  },
  lottery: {
    type: "text",
    default: "",
    help: "File of a lottery published before (JSON of this rule): it is checked and drawn, not made anew.",
  },
  draw: {
    type: "text",
    default: "none",
    help: "none; drand:<round or time> names a round to be published; drand:<round>:<signature>[:<previous>] or drand:<file> draws by it; reveals:<file> names commitments, or draws by their secrets; seed:<words> draws.",
  },
  chain: {
    type: "choice",
    choices: ["quicknet", "default"],
    default: "quicknet",
    help: "drand's chain (with a published lottery: the one it names).",
  },
} as const satisfies ParameterSpecs;

type Given = ParametersOf<typeof parameters>;

export const leximinRule: LotteryRule = {
  name: "leximin",
  title: "Panel by fair lot: the least chance as large as it can be, then the next least",
  takes: "people",
  fills: "panel",
  weights: false,
  parameters,
  arithmetic:
    "proposed in floating point by HiGHS; published in whole weights of sum 2^32, checked in integers",
  references: [
    "Flanigan, Gölz, Gupta, Hennig, Procaccia: Fair algorithms for selecting citizens' assemblies. Nature 596, 548-552 (2021)",
    "Schmidt: Scheduling on semi-identical processors. Zeitschrift für Operations Research 28, 153-162 (1984)",
  ],
  run,
};

async function run(request: LotteryRequest): Promise<Result<LotteryResult, Refusal>> {
  const read = readParameters(parameters, request.parameters ?? {});
  if (!read.ok) return read;
  const given = read.value as Given; // read against the declaration above
  const published = await publishedOf(request, given);
  if (!published.ok) return published;
  const named = published.value?.named;
  const chain =
    request.parameters?.["chain"] ?? (named?.by === "drand" ? named.chain : given.chain);
  // Before the lottery is made: a wrong signature is told at once.
  const open = (path: string) => ({ file: path, text: request.open(path) });
  const asked = await readDraw({ text: given.draw, chain, open });
  if (!asked.ok) return asked;
  const fits = checkNamed(named, asked.value);
  if (!fits.ok) return fits;
  const ready =
    published.value === undefined
      ? await make(request, given)
      : await check(request, given, published.value);
  if (!ready.ok) return ready;
  const told = tellParameters({ ...read.value, chain, id: ready.value.pool.id });
  return accepted(resultOf(ready.value, asked.value, told));
}

async function publishedOf(
  { open }: LotteryRequest,
  { lottery: file }: Given,
): Promise<Result<Published | undefined, Refusal>> {
  return file === "" ? accepted(undefined) : readLottery({ file, text: open(file) });
}

/** A lottery made from people and quotas. */
async function make(request: LotteryRequest, given: Given): Promise<Result<Ready, Refusal>> {
  const { seats, open, file, onSettled } = request;
  if (given.quotas === "")
    return refused(parameterMalformed("quotas=<file>, quotas=none or lottery=<file> is needed"));
  if (seats === undefined) return refused(seatsOutOfRange("--seats is needed", "seats"));
  const quotas = await quotasOf(request, given);
  if (!quotas.ok) return quotas;
  const pool = await readPeople({ file, text: open(file) }, { quotas: quotas.value, id: given.id });
  if (!pool.ok) return pool;
  const { people } = pool.value;
  if (seats < 1 || seats > people.length)
    return refused(seatsOutOfRange(`${seats} seats, ${people.length} people`, "seats"));
  const lottery = await planLottery({
    people,
    quotas: quotas.value,
    size: seats,
    relaxed: given.relaxed,
    ...(onSettled === undefined ? {} : { onSettled }),
  });
  if (!lottery.ok) return lottery;
  return accepted({ lottery: lottery.value, pool: pool.value, published: undefined });
}

/** A lottery that was published: is it one of these people, and are its quotas those that are given? */
async function check(
  request: LotteryRequest,
  given: Given,
  published: Published,
): Promise<Result<Ready, Refusal>> {
  const { lottery, digest } = published;
  const { seats = lottery.size, open, file } = request;
  if (seats !== lottery.size)
    return refused(seatsOutOfRange(`${seats} seats; the lottery has ${lottery.size}`, "seats"));
  const quotas = await quotasOf(request, given);
  if (!quotas.ok) return quotas;
  const other = given.quotas === "" ? undefined : departure(quotas.value, lottery);
  if (other !== undefined) return refused(distributionInvalid(other));
  const pool = await readPeople(
    { file, text: open(file) },
    { quotas: lottery.quotas, id: given.id },
  );
  if (!pool.ok) return pool;
  const checked = checkLottery({ people: pool.value.people, size: lottery.size }, lottery);
  if (!checked.ok) return checked;
  if (digest !== "" && digest !== digestOf(lottery))
    return refused(distributionInvalid("its digest is of other panels"));
  return accepted({ lottery, pool: pool.value, published });
}

async function quotasOf(
  { open }: LotteryRequest,
  { quotas: file }: Given,
): Promise<Result<readonly Quota[], Refusal>> {
  return file === "" || file === "none" ? accepted([]) : readQuotas({ file, text: open(file) });
}

/** Where the lottery's quotas are not those of the file, unless it says that they were relaxed. */
function departure(quotas: readonly Quota[], lottery: Lottery): string | undefined {
  const own = new Map(lottery.quotas.map((quota) => [nameOf(quota), quota]));
  if (own.size !== quotas.length) return `${quotas.length} quotas; the lottery has ${own.size}`;
  const wrong = quotas.find((quota) => {
    const used = own.get(nameOf(quota));
    if (used === undefined) return true;
    if (used.least === quota.least && used.most === quota.most) return false;
    const told = lottery.relaxed.some((words) => words.startsWith(`${nameOf(quota)}: `));
    return !told || used.least > quota.least || used.most < quota.most;
  });
  return wrong === undefined
    ? undefined
    : `its quota for ${nameOf(wrong)} is not ${wrong.least} to ${wrong.most}`;
}
