import { BrowserMessageReader, BrowserMessageWriter, createConnection, ProposedFeatures } from "vscode-languageserver/browser";
import { serve } from "./server.ts";
import { workerHost } from "./worker-host.ts";

declare const SOJOURN_VERSION: string;
declare const self: ConstructorParameters<typeof BrowserMessageReader>[0];

const connection = createConnection(ProposedFeatures.all, new BrowserMessageReader(self), new BrowserMessageWriter(self));
serve(connection, workerHost(connection), SOJOURN_VERSION);
