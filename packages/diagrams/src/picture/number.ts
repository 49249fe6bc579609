/** A number as a picture writes it: at most two digits behind the point, less than anyone sees and the same on every machine. */
export function numberText(value: number): string {
  const hundredths = Math.round(value * 100);
  const rest = hundredths % 100;
  // Whole numbers and what is huge or no number, as the machine writes them: only fractions take it long.
  if (rest === 0 || !(Math.abs(hundredths) < 1e9)) return String(hundredths / 100 + 0);
  const whole = Math.trunc(hundredths / 100);
  return (whole === 0 && value < 0 ? "-0" : String(whole)) + fractions[Math.abs(rest)]!;
}

/** `.01` to `.99`, without a 0 at the end. */
const fractions = Array.from({ length: 100 }, (_, hundredths) => String(hundredths / 100).slice(1));
