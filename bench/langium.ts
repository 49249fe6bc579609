import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { checks, type Accept, type Node } from "./langium-checks.ts";
import { peerFile, peersFolder } from "./peers.ts";

/** The language as a Langium project would have it: its grammar, scopes and checks. */
export interface LangiumPeer {
  /** Text → AST; throws when there is a syntax error. */
  readonly parse: (text: string) => unknown;
  /** Text → linked and validated document, which is kept until `release`. */
  readonly build: (text: string) => Promise<LangiumDocument>;
  /** Forgets the document that `build` made; throws when it has an error. */
  readonly release: () => Promise<void>;
}

/** As much of a built document as is read here. */
export interface LangiumDocument {
  readonly diagnostics?: readonly { readonly severity?: number; readonly message: string }[];
}

/** Starts Langium with the grammar in bench/peers and a document of what the language has built in. */
export async function startLangium(): Promise<LangiumPeer> {
  const { services, build, URI } = await createLanguage();
  const { DocumentBuilder } = services.shared.workspace;
  const uri = URI.parse("memory:///bench.journey");
  let kept: LangiumDocument | undefined;
  return {
    parse: (text) => {
      const { value, lexerErrors, parserErrors } = services.parser.LangiumParser.parse(text);
      const error = lexerErrors[0] ?? parserErrors[0];
      if (error) throw new Error(`Langium: ${error.message}`);
      return value;
    },
    build: async (text) => (kept = await build(text, uri)),
    release: async () => {
      const error = kept?.diagnostics?.find(({ severity }) => severity === 1);
      if (error) throw new Error(`Langium: ${error.message}`);
      kept = undefined;
      await DocumentBuilder.update([], [uri]);
    },
  };
}

/** Serves an editor over standard streams, with the grammar in bench/peers. */
export async function startLangiumServer(): Promise<void> {
  const { createConnection, ProposedFeatures } = createRequire(peerFile("langium/package.json"))("vscode-languageserver/node") as Lsp;
  const { startLanguageServer } = (await load("lsp/index.js")) as { startLanguageServer(shared: unknown): void };
  const connection = createConnection(ProposedFeatures.all, process.stdin, process.stdout);
  const { services } = await createLanguage({ lsp: { Connection: () => connection } });
  startLanguageServer(services.shared);
}

interface Lsp {
  readonly createConnection: (features: unknown, input: unknown, output: unknown) => unknown;
  readonly ProposedFeatures: { readonly all: unknown };
}

/** The language made from its grammar; `shared` is put in the place of what Langium has by default. */
async function createLanguage(sharedModule?: object): Promise<{ services: Services; build: (text: string, uri: unknown) => Promise<LangiumDocument>; URI: Core["URI"] }> {
  const { URI, DefaultScopeComputation } = (await load("index.js")) as Core;
  const { createServicesForGrammar } = (await load("grammar/index.js")) as Grammar;

  // Declarations of a file are found in the index, which is a hash map; the scopes that Langium makes by
  // default would go through them one by one. `next` names touchpoints of all stages of its journey.
  class ScopeComputation extends DefaultScopeComputation {
    protected addLocalSymbol(node: Node, document: LangiumDocument, symbols: Symbols): void {
      const journey = node.$type === "Touchpoint" ? node.$container?.$container : undefined;
      const name = journey && this.nameProvider.getName(node);
      if (journey && name) symbols.add(journey, this.descriptions.createDescription(node, name, document));
    }
  }
  const services = await createServicesForGrammar({
    grammar: readFileSync(`${peersFolder}journey.langium`, "utf8"),
    ...(sharedModule ? { sharedModule } : {}),
    module: { references: { ScopeComputation: (all: unknown) => new ScopeComputation(all) } },
    languageMetaData: {
      languageId: "journey", fileExtensions: [".journey"], caseInsensitive: false, mode: "production",
    },
  });
  services.validation.ValidationRegistry.register(checks);

  const { LangiumDocumentFactory, LangiumDocuments, DocumentBuilder } = services.shared.workspace;
  const build = async (text: string, uri: unknown): Promise<LangiumDocument> => {
    const document = LangiumDocumentFactory.fromString(text, uri);
    LangiumDocuments.addDocument(document);
    await DocumentBuilder.build([document], { validation: true });
    return document;
  };
  await build(builtIn, URI.parse("builtin:///built-in.journey"));
  return { services, build, URI };
}

async function load(path: string): Promise<unknown> {
  return import(pathToFileURL(peerFile(`langium/lib/${path}`)).href);
}

const builtIn = `
metric NPS { scale 0..10; better higher; kind nps }
metric CSAT { scale 1..5; better higher; kind csat }
metric CES { scale 1..7; better higher; kind ces }
channel web { online } channel app { online } channel email { online } channel sms { online }
channel chat { online } channel social { online } channel search { online } channel ads { online }
channel marketplace { online } channel store { offline } channel phone { offline } channel event { offline }
channel print { offline } channel mail { offline } channel courier { offline }
`;

type Check = (node: never, accept: Accept) => void;

interface Message {
  readonly message: string;
}

interface Symbols {
  add(container: Node, description: unknown): void;
}

interface Core {
  readonly URI: { parse(text: string): unknown };
  readonly DefaultScopeComputation: new (services: unknown) => {
    readonly nameProvider: { getName(node: Node): string | undefined };
    readonly descriptions: {
      createDescription(node: Node, name: string, document: LangiumDocument): unknown;
    };
  };
}

interface Grammar {
  createServicesForGrammar(config: object): Promise<Services>;
}

interface Services {
  readonly parser: {
    readonly LangiumParser: {
      parse(text: string): {
        readonly value: unknown;
        readonly lexerErrors: readonly Message[];
        readonly parserErrors: readonly Message[];
      };
    };
  };
  readonly validation: {
    readonly ValidationRegistry: { register(checks: Record<string, Check>): void };
  };
  readonly shared: {
    readonly workspace: {
      readonly LangiumDocumentFactory: { fromString(text: string, uri: unknown): LangiumDocument };
      readonly LangiumDocuments: { addDocument(document: LangiumDocument): void };
      readonly DocumentBuilder: {
        build(documents: readonly LangiumDocument[], options: { validation: boolean }): Promise<void>;
        update(changed: readonly unknown[], deleted: readonly unknown[]): Promise<void>;
      };
    };
  };
}
