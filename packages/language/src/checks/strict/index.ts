/** The checks of the profile `strict`, in the order of the reference page. */
export const strict = [
] as const;
