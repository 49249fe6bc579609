/** The same arbitrary values each time, so that a run tells of the change and not of chance: SEED=7 tries others. */
import fc from "fast-check";

fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(process.env["SEED"] ?? 1) });
