import { themes, type Theme, type ThemeName } from "../picture/theme.ts";
import type { TwoThemes } from "./two-themes.ts";

/** The style of a page in one theme, or, where none is given, in a light or a dark one as the reader has it. */
export function pageStyle(theme: ThemeName | undefined, colours: TwoThemes["colours"], fonts: string): string {
  if (theme !== undefined) return `${fonts}:root{color-scheme:${theme === "dark" ? "dark" : "light"};${variablesOf(themes[theme])}}\n${layout}`;
  const pairs = [...colours];
  const light = `${variablesOf(themes.light)}${pairs.map(([name, [one]]) => `${name}:${one};`).join("")}`;
  const dark = `${variablesOf(themes.dark)}${pairs.map(([name, [, other]]) => `${name}:${other};`).join("")}`;
  return `${fonts}:root{color-scheme:light dark;${light}}\n@media screen and (prefers-color-scheme:dark){:root{${dark}}}\n${layout}`;
}

function variablesOf({ background, raised, border, text, muted, accent }: Theme): string {
  return Object.entries({ page: background, raised, border, text, muted, accent })
    .map(([name, value]) => `--${name}:${value};`)
    .join("");
}

const layout = `*{box-sizing:border-box}
html{scroll-padding:72px 24px 24px}
body{margin:0;background:var(--page);color:var(--text);font:16px/1.5 'Be Vietnam Pro','Segoe UI','Helvetica Neue',Arial,sans-serif}
h1,h2,h3{line-height:1.25;font-weight:600;margin:0}
h1,h2,h3{font-size:20px}
h2.journey{font-size:28px}
a{color:var(--accent)}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
.skip{position:absolute;left:-9999px}
.skip:focus{left:16px;top:16px;z-index:2;padding:8px 16px;background:var(--page)}
header{position:sticky;top:0;z-index:1;display:flex;flex-wrap:wrap;align-items:center;gap:8px 24px;padding:12px 24px;background:var(--page);border-bottom:1px solid var(--border)}
header h1{flex:1 1 auto}
#finder{display:flex;align-items:center;gap:8px}
[hidden]{display:none!important}
input[type=search]{font:inherit;color:inherit;background:var(--raised);border:1px solid var(--border);border-radius:8px;padding:4px 12px;width:18em;max-width:60vw}
output{color:var(--muted)}
output:empty{display:none}
nav{padding:16px 24px 0}
summary{cursor:pointer;font-weight:600}
nav ul{margin:8px 0 0;padding-left:20px}
nav .parts{columns:22em;column-gap:32px}
nav li{break-inside:avoid}
main{padding:0 24px 24px}
main>section+section{margin-top:64px}
.view{margin-top:24px}
.summary{margin:4px 0 12px;color:var(--muted)}
.sheet{overflow:auto;border:1px solid var(--border);border-radius:8px}
.sheet svg{display:block;margin:0 auto}
body:has(#fit:checked) .sheet svg{width:100%;height:auto}
svg text.aside{opacity:.18}
svg text.here{text-decoration:underline 3px}
svg g:target{outline:3px solid var(--accent);outline-offset:4px}
.table{margin-top:16px;overflow-x:auto}
table{border-collapse:collapse;margin-top:8px}
th,td{text-align:left;vertical-align:top;padding:4px 12px;border-bottom:1px solid var(--border)}
th{font-weight:600}
td.figure{white-space:nowrap}
@page{size:A3 landscape;margin:10mm}
@media print{
body{font-size:11pt}
header{position:static;border:0;padding:0 0 8px}
#finder,.fit,nav,.skip,.summary,details.table:not([open]){display:none}
main{padding:0}
.view{margin-top:0;break-inside:avoid}
.view+.view,main>section+section{break-before:page;margin-top:0}
.sheet{overflow:visible;border:0}
.sheet svg{width:auto;height:auto;max-width:100%;max-height:250mm;print-color-adjust:exact;-webkit-print-color-adjust:exact}
svg text.aside{opacity:1}
}
`;
