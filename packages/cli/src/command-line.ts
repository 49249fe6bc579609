import type { ExitCode } from "./exit.ts";

/** Everything the command line offers, as data: the parser, the help and the completion derive from it. */
export interface CommandSpec {
  readonly name: string;
  readonly summary: string;
  /** As commander writes it: `[paths...]`, `<file>`. */
  readonly argument?: readonly [form: string, description: string];
  readonly options: readonly OptionSpec[];
  /** Each with what it does. */
  readonly examples: readonly (readonly [command: string, does: string])[];
  /** Loads the command's code and runs it. */
  readonly run: (argument: readonly string[], options: Options) => Promise<ExitCode>;
}

/** One option of a command. */
export interface OptionSpec {
  /** As commander writes it: `-o, --output <path>`. */
  readonly form: string;
  readonly description: string;
  readonly choices?: readonly string[];
  readonly default?: string;
  /** May be given several times, or with several values. */
  readonly many?: true;
  /** May be given several times, each time with one value. */
  readonly repeats?: true;
  /** Its values are codes of checks, each with a severity behind an equals sign. */
  readonly takesRules?: true;
}

/** The values of options, by their long name in camel case. */
export interface Options {
  readonly [name: string]: string | readonly string[] | boolean | undefined;
}

const lang: OptionSpec = {
  form: "--lang <language>",
  description: "the language to speak (default: as the configuration says, else the environment)",
  choices: ["en", "vi"],
};

const theme: OptionSpec = { form: "--theme <theme>", description: "", choices: ["light", "dark", "print"] };

/** Written out, because asking those who draw would load them. */
const viewNames: readonly string[] = ["map", "journey", "emotion", "priorities", "gaps", "paths", "blueprint", "personas"];

const output: OptionSpec = {
  form: "-o, --output <path>",
  description: "write there instead of to standard output; - is standard output",
};

export const commands: readonly CommandSpec[] = [
  {
    name: "check",
    summary: "find what is wrong in journeys",
    argument: ["[paths...]", "files, folders or patterns; - is standard input (default: this folder)"],
    options: [
      {
        form: "--format <format>",
        description: "how to report",
        choices: ["text", "json", "sarif", "github", "gitlab", "junit"],
        default: "text",
      },
      { form: "--profile <profile>", description: "which checks speak (default: recommended)", choices: ["essential", "recommended", "strict"] },
      {
        form: "--rule <code=severity>",
        description: "another severity for a code: off, info, warning or error; may be repeated",
        repeats: true,
        takesRules: true,
      },
      { form: "--max-warnings <number>", description: "fail where there are more warnings than this" },
      { form: "--today <date>", description: "the day that deadlines are held against (default: today)" },
      lang,
      { form: "--stats", description: "instead of findings, what the journeys hold in figures, as text or json" },
      { form: "--fix", description: "write the fixes that change nothing you meant; then report what is left" },
      { form: "--dry-run", description: "with --fix: print a diff of what would be written, and write nothing" },
      { form: "--cache", description: "where nothing has changed since the last run, say at once what it said" },
      {
        form: "--cache-location <file>",
        description: "where to keep that (default: node_modules/.cache/sojourn/check.json, else .sojourn-cache.json)",
      },
    ],
    examples: [
      ["sojourn check", "all .journey files below this folder"],
      ["sojourn check journeys/onboarding.journey", "one file and what it imports"],
      ["sojourn check --profile strict --rule target-overdue=error", "what a reviewer would ask for as well"],
      ["sojourn check --fix --dry-run", "what sojourn check --fix would write, as git apply takes it"],
      ['sojourn check "journeys/**/*.journey" --format sarif > report.sarif', "for code scanning"],
      ["sojourn check --stats", "how much is there, how complete it is, and the largest gaps"],
    ],
    run: async (paths, options) =>
      options["cache"] || options["cacheLocation"]
        ? (await import("./cache/checked.ts")).checkCached(paths, options)
        : (await import("./commands/check.ts")).check(paths, options),
  },
  {
    name: "render",
    summary: "draw journeys: maps and other views as pictures and pages, or as Mermaid and Markdown",
    argument: ["<paths...>", "files, folders or patterns; - is standard input"],
    options: [
      { form: "-j, --journey <name>", description: "only the journey of this name" },
      { form: "-p, --persona <names...>", description: "only what these personas feel", many: true },
      { form: "-s, --stage <names...>", description: "only these stages", many: true },
      {
        form: "-v, --view <view>",
        description: "what to draw; may be repeated (default: map as a picture, journey as Mermaid)",
        choices: [...viewNames, "all"],
        repeats: true,
      },
      {
        form: "-t, --to <form>",
        description: "what to write (default: as the ending of the output says, else mermaid)",
        choices: ["svg", "png", "pdf", "html", "mermaid", "markdown", "json"],
      },
      {
        form: "-o, --output <path>",
        description: "a file; a folder (ending in /) for a file a journey and view; - is standard output",
      },
      { ...theme, description: "colours of pictures; print is black on white, in a PDF on A3 (default: light; a page as its reader has it)" },
      { form: "--scale <number>", description: "pixels a point of a PNG, 0.1 to 8 (default: 2)" },
      { form: "--lanes <names>", description: "only these lanes of the map, with commas between: emotions,pains" },
      { ...lang, description: "the language of headings and labels (default: as for check)" },
    ],
    examples: [
      ["sojourn render buy.journey", "Mermaid on standard output"],
      ["sojourn render buy.journey -o buy.svg", "the journey map as a picture; .png and .pdf likewise"],
      ["sojourn render buy.journey --view all -o buy.html", "every view in one page"],
      ["sojourn render buy.journey --theme print -o buy.pdf", "the map on A3, for the wall"],
      ["sojourn render buy.journey --persona Lan -o lan.mmd", "one persona's way"],
      ["sojourn render buy.journey -o buy.md", "a Markdown document with the diagram in it"],
      ["sojourn render journeys -o diagrams/", "a file for each journey"],
    ],
    run: async (paths, options) => (await import("./commands/render.ts")).render(paths, options),
  },
  {
    name: "preview",
    summary: "show journeys in a browser on this machine, and again as their files change",
    argument: ["[paths...]", "files, folders or patterns (default: this folder)"],
    options: [
      { form: "--port <number>", description: "where to listen on 127.0.0.1 (default: any that is free)" },
      { form: "--open", description: "open it in the browser" },
      { ...theme, description: "colours of pictures (default: as the browser has it)" },
      { ...lang, description: "the language of headings and labels (default: as for check)" },
    ],
    examples: [
      ["sojourn preview", "every journey below this folder; Ctrl+C ends it"],
      ["sojourn preview buy.journey --open", "one file, in the browser at once"],
    ],
    run: async (paths, options) => (await import("./commands/preview.ts")).preview(paths, options),
  },
  {
    name: "fmt",
    summary: "bring files into canonical form",
    argument: ["[paths...]", "files, folders or patterns; - formats standard input (default: this folder)"],
    options: [{ form: "--check", description: "write nothing; fail where a file is not in canonical form" }],
    examples: [
      ["sojourn fmt", "all .journey files below this folder"],
      ["sojourn fmt --check", "in CI"],
      ["sojourn fmt - < buy.journey", "from standard input to standard output"],
    ],
    run: async (paths, options) => (await import("./commands/fmt.ts")).fmt(paths, options),
  },
  {
    name: "import",
    summary: "turn Mermaid journey diagrams into a .journey file",
    argument: ["<file>", "a .mmd file, or a Markdown file with ```mermaid fences; - is standard input"],
    options: [output, { form: "--force", description: "replace the output where it exists" }],
    examples: [
      ["sojourn import day.mmd -o day.journey", "one diagram"],
      ["sojourn import README.md -o readme.journey", "every journey diagram of a document"],
    ],
    run: async (paths, options) => (await import("./commands/import.ts")).importDiagrams(paths[0]!, options),
  },
  {
    name: "export",
    summary: "write the model and what is computed from it for programs",
    argument: ["[paths...]", "files, folders or patterns; - is standard input (default: this folder)"],
    options: [
      { form: "-t, --to <form>", description: "what to write", choices: ["json"], default: "json" },
      output,
    ],
    examples: [
      ["sojourn export -o model.json", "all journeys, with their gaps"],
      [
        "sojourn export | jq '.gaps[] | select(.kind == \"expectation\" and .gap < 0)'",
        "the expectations that are not met",
      ],
    ],
    run: async (paths, options) => (await import("./commands/export.ts")).exportModel(paths, options),
  },
  {
    name: "init",
    summary: "write a first journey to start from",
    argument: ["[folder]", "where (default: this folder)"],
    options: [
      { ...lang, description: "the language of its texts (default: as for check)" },
    ],
    examples: [
      ["sojourn init", "first.journey in this folder"],
      ["sojourn init journeys --lang vi", "in Vietnamese, in the folder journeys"],
    ],
    run: async (paths, options) => (await import("./commands/init.ts")).init(paths[0], options),
  },
  {
    name: "lsp",
    summary: "serve an editor as a language server",
    options: [
      { form: "--stdio", description: "talk over standard input and output (the default)" },
      { form: "--socket <port>", description: "talk over a socket at this port" },
      { form: "--pipe <path>", description: "talk over a named pipe" },
    ],
    examples: [["sojourn lsp --stdio", "what to name as the command in an editor's settings"]],
    run: async () => (await import("./commands/lsp.ts")).lsp(),
  },
  {
    name: "explain",
    summary: "tell what a code means and how to mend it",
    argument: ["[code]", "a code such as unit-mismatch (default: a list of all)"],
    options: [lang],
    examples: [
      ["sojourn explain unit-mismatch", "one code"],
      ["sojourn explain", "all codes"],
    ],
    run: async (paths, options) => (await import("./commands/explain.ts")).explain(paths[0], options),
  },
  {
    name: "completion",
    summary: "print the completion script for a shell",
    argument: ["<shell>", "bash, zsh or fish"],
    options: [],
    examples: [
      ["source <(sojourn completion bash)", "in ~/.bashrc"],
      ["source <(sojourn completion zsh)", "in ~/.zshrc"],
      ["sojourn completion fish | source", "in ~/.config/fish/config.fish"],
    ],
    run: async (paths) => (await import("./commands/completion.ts")).completion(paths[0]!, commands),
  },
];
