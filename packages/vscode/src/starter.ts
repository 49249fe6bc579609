import english from "../../cli/templates/first.en.journey";
import vietnamese from "../../cli/templates/first.vi.journey";

/** The day that the dates of the starters are counted from. */
const starterDay = Date.UTC(2000, 0, 1);

/** A journey to start from, in the language of the editor, as if it were reviewed on the day `today`: nothing in it is overdue. */
export function starter(language: string, today: Date): string {
  const text = /^vi\b/i.test(language) ? vietnamese : english;
  const moved = Date.UTC(today.getFullYear(), today.getMonth(), today.getDate()) - starterDay;
  return text.replace(/\b\d{4}-\d{2}-\d{2}\b/g, (date) => new Date(Date.parse(date) + moved).toISOString().slice(0, 10));
}
