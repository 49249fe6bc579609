/** Gives ids that are unique in a picture: the second of a kind gets a number behind it. */
export type UniqueIds = (kind: string, name: string) => string;

/** Ids as pages can link to them: without white space and control characters. */
export function uniqueIds(): UniqueIds {
  const taken = new Set<string>();
  return (kind, name) => {
    const wanted = `${kind}-${name.toWellFormed().normalize("NFC").replace(/[\s\p{C}]+/gu, "-")}`;
    let id = wanted;
    for (let at = 2; taken.has(id); at++) id = `${wanted}-${at}`;
    taken.add(id);
    return id;
  };
}
