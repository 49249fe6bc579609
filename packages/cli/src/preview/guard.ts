import type { IncomingMessage } from "node:http";

/**
 * Why a request is not answered, as a status; undefined where it is. The page is for whoever sits at this machine: a page from
 * elsewhere must not read it, even where its name was made to lead here (DNS rebinding), so a request has to come by our own
 * address, and not from another site.
 */
export function refusalOf({ method, headers }: Pick<IncomingMessage, "method" | "headers">, port: number): number | undefined {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  const { host, origin } = headers;
  if (host === undefined || !hosts.includes(host)) return 421;
  if (origin !== undefined && origin !== `http://${host}`) return 403;
  const site = headers["sec-fetch-site"];
  // Someone who follows a link to the page from elsewhere may see it; what only the page asks for is for the page.
  const isVisit = headers["sec-fetch-mode"] === "navigate" && headers["sec-fetch-dest"] === "document";
  if (site !== undefined && site !== "same-origin" && site !== "none" && !isVisit) return 403;
  return method === "GET" ? undefined : 405;
}

/** What every answer says: no script, style or connection but our own, in no frame of others, kept nowhere. */
export const safeHeaders = {
  "content-security-policy":
    "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "referrer-policy": "no-referrer",
  "cross-origin-resource-policy": "same-origin",
  "cross-origin-opener-policy": "same-origin",
  "cache-control": "no-store",
} as const;
