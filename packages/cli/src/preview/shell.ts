import type { ThemeName } from "@sojourn/diagrams";
import type { Lang } from "@sojourn/language";

/** The page before it has anything to show. It holds no text of users, no script and no style. */
export function shell(lang: Lang, theme: ThemeName | undefined): string {
  return `<!doctype html>
<html lang="${lang}"${theme === undefined ? "" : ` data-theme="${theme}"`}>
<head><meta charset="utf-8"><title>Sojourn</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/preview.css"></head>
<body><script src="/preview.js"></script></body></html>
`;
}

/** The mark in the tab: a way with three stops. */
export const icon =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="8" fill="#2b63c6"/><path d="M7 21 C12 21 11 11 16 11 C21 11 20 17 25 17" fill="none" stroke="#ffffff" stroke-width="2.5"/><g fill="#ffffff"><circle cx="7" cy="21" r="3"/><circle cx="16" cy="11" r="3"/><circle cx="25" cy="17" r="3"/></g></svg>';
