/** Which files the server may be given: journeys and configurations, in what the user has opened. */

/** Whether an address is that of a folder or lies below it. */
export function isWithin(folder: string, address: string): boolean {
  const root = folder.replace(/\/$/, "");
  if (decoded(address).split(/[/\\]/).includes("..")) return false;
  return address.replace(/\/$/, "") === root || address.startsWith(`${root}/`);
}

/** Whether a file may be read: it lies below an open folder, or below that of an open journey which lies in none. */
export function mayBeRead(address: string, folders: readonly string[], journeys: readonly string[]): boolean {
  if (!/\/sojourn\.config\.json$|\.journey$/.test(decoded(address))) return false;
  if (folders.some((folder) => isWithin(folder, address))) return true;
  const alone = journeys.filter((journey) => !folders.some((folder) => isWithin(folder, journey)));
  return alone.some((journey) => isWithin(journey.slice(0, journey.lastIndexOf("/")), address));
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
