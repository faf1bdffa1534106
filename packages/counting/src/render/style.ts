/** The look of every page: paper and ink, one green, a dark twin, and on paper nothing that is cut off. */

const light =
  "--paper:#faf7f0;--ink:#2b2720;--soft:#665d4d;--rule:#dad1c0;--leaf:#44753a;--pale:#aba08b;--track:#ebe4d6;--won:#dfebd7;--lost:#f7e6df;--line:#9c3d29;--slate:#46606b;--strip:#8fbf9f;--strip2:#c5dfcd";
const dark =
  "--paper:#211e18;--ink:#ece6d8;--soft:#bcb19d;--rule:#4a4337;--leaf:#82b26d;--pale:#857a66;--track:#383226;--won:#2c3f28;--lost:#45291f;--line:#eba690;--slate:#8fabb8;--strip:#3f6b4e;--strip2:#2f4f3a";

export const style = [
  `:root{color-scheme:light dark;${light}}`,
  `@media screen and (prefers-color-scheme:dark){:root{${dark}}}`,
  "body{font:16px/1.5 system-ui,sans-serif;max-width:64rem;margin:2rem auto;padding:0 1rem;color:var(--ink);background:var(--paper)}",
  "h1{line-height:1.2}h2{margin:2rem 0 .5rem;font-size:1.3rem}h1,p,li,pre,figcaption{overflow-wrap:anywhere}",
  "figure{margin:2rem 0}figcaption{max-width:46rem;padding-bottom:.4rem;color:var(--soft)}figcaption strong{display:block;color:var(--ink)}",
  ".wide{overflow-x:auto;position:relative}.wide:focus-visible,summary:focus-visible{outline:2px solid var(--leaf);outline-offset:2px}",
  "table{border-collapse:collapse}",
  "th,td{padding:.25rem .6rem;border-bottom:1px solid var(--rule);text-align:right;vertical-align:top;white-space:nowrap;font-variant-numeric:tabular-nums}",
  "thead th{vertical-align:bottom;white-space:normal;font-weight:600}thead th small{min-width:7rem}th:first-child{text-align:left}th:first-child,td.words{white-space:normal;overflow-wrap:break-word}",
  "tbody th:first-child{position:sticky;left:0;z-index:1;background:var(--paper);min-width:5.5rem;max-width:18rem;font-weight:400}td.words,table:has(.words) thead th:last-child{text-align:left}td.words{min-width:10rem}",
  "th small,td small{display:block;font-weight:400;color:var(--soft);line-height:1.3}",
  ".track{display:block;position:relative;width:var(--long,5.5rem);height:.5rem;margin:.2rem 0 .2rem auto;border-radius:2px;background:var(--track)}",
  ".long{--long:min(18rem,34vw)}.long .track{display:inline-block;height:.9rem;margin:0 0 0 .6rem;vertical-align:-.05rem}.long .bars .track{margin-left:0}.long thead th{text-align:left}.two{--long:min(12rem,24vw)}",
  ".bar{display:block;height:100%;border-radius:2px;background:var(--leaf)}",
  ".out .bar{background:var(--pale)}.line{position:absolute;top:-2px;bottom:-2px;border-left:2px solid var(--line)}",
  ".won{background:var(--won)}.lost{background:var(--lost)}.won b,.elected td,tbody .elected th:first-child{font-weight:600}",
  ".winners{font-size:1.15rem}ol.winners{font-size:1rem;columns:20rem;column-gap:3rem;padding-left:2.5rem}ol.winners li{break-inside:avoid}",
  "@media screen and (min-width:44.01rem){.many tbody th:first-child{min-width:10rem}}",
  ".by,.out{color:var(--soft)}summary{cursor:pointer;font-weight:600;padding:.3rem 0}",
  "pre{white-space:pre-wrap}.steps pre{margin:0}.steps .wide pre{white-space:pre;overflow-wrap:normal}.steps summary{margin-bottom:.8rem}",
  ".sum{font-size:1.1rem}",
  "@media(max-width:44rem){:root{--long:5rem}.long{--long:18vw}body{margin:1rem auto}tbody th:first-child{max-width:8rem;min-width:4.5rem}th,td{padding:.25rem .4rem}}",
  `@media print{:root{color-scheme:light;--paper:#fff;--long:3rem}body{font-size:10pt;margin:0;max-width:none}*{print-color-adjust:exact;-webkit-print-color-adjust:exact}`,
  ".wide{overflow:visible}tbody th:first-child{position:static}tr,svg{break-inside:avoid}h2,h3,figcaption{break-after:avoid}details:not([open]){display:none}",
  ".many{font-size:6pt}.many th,.many td{padding:.1rem .2rem;white-space:normal;overflow-wrap:anywhere}.many tbody th:first-child{min-width:4rem}.many thead th small{min-width:0}.many .track{width:100%;min-width:1rem}}",
].join("");
