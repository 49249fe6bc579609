declare const SOJOURN_VERSION: string;

/** The version of the command, put in by the bundler. */
export const version = SOJOURN_VERSION;
