// The same language in Langium, as a server over standard streams.
import { startLangiumServer } from "../langium.ts";

await startLangiumServer();
