import { existsSync } from "node:fs";
import { Command, CommanderError, Option } from "commander";
import { commands, type CommandSpec, type Options, type OptionSpec } from "./command-line.ts";
import { ExitCode } from "./exit.ts";
import { paint, visible } from "./terminal.ts";
import { version } from "./version.ts";

/** Reads the words of the command line and runs what they say. */
export async function run(words: readonly string[]): Promise<ExitCode> {
  let code: ExitCode = ExitCode.Ok;
  const program = new Command("sojourn")
    .description("Customer journeys as code: check them, draw them, compare them.")
    .version(version, "-V, --version", "print the version")
    .helpOption("-h, --help", "print help")
    .helpCommand("help [command]", "print help for a command")
    .showSuggestionAfterError()
    .exitOverride()
    .configureOutput({
      outputError: (text, write) => {
        write(visible(text.replace(/^error: /, "sojourn: "), "\n"));
        const file = /unknown command '([^']+)'/.exec(text)?.[1];
        if (file !== undefined && existsSync(file)) write(`(Did you mean sojourn check ${visible(file)}?)\n`);
      },
    });
  program.addHelpText(
    "after",
    `${exampleText(firstSteps)}\n\nsojourn COMMAND --help tells more about a command.`,
  );
  program.showHelpAfterError("sojourn --help lists the commands.");
  for (const spec of commands) {
    program.addCommand(
      commandOf(spec, async (argument, options) => {
        code = await spec.run(argument, options);
      }),
    );
  }
  try {
    if (words.length === 0) {
      program.outputHelp();
      return ExitCode.Ok;
    }
    const unknown = unknownCommand(words);
    await program.parseAsync(unknown === undefined ? words : [unknown], { from: "user" });
  } catch (error) {
    // Commander has printed the help, or what is wrong with the call.
    if (error instanceof CommanderError) {
      await suggestChoice(error);
      return error.exitCode === 0 ? ExitCode.Ok : ExitCode.Usage;
    }
    throw error;
  }
  return code;
}

/** Commander guesses what commands and options may have meant; this does it for their values. */
async function suggestChoice({ message }: CommanderError): Promise<void> {
  const [, given, choices] = /argument '(.*)' is invalid\. Allowed choices are (.+)\.$/s.exec(message) ?? [];
  if (given === undefined || choices === undefined) return;
  const { nearest } = await import("@sojourn/language");
  const near = nearest(given, choices.split(", "));
  if (near !== undefined) process.stderr.write(`(Did you mean ${near}?)\n`);
}

const firstSteps: CommandSpec["examples"] = [
  ["sojourn init", "write a first journey"],
  ["sojourn check", "find what is wrong"],
  ["sojourn render first.journey", "draw it"],
];

/** The word that ought to be a command and is none. For `help nosuch` commander would just print the help. */
function unknownCommand(words: readonly string[]): string | undefined {
  const word = words[0] === "help" ? words[1] : words[0];
  if (word === undefined || word.startsWith("-")) return undefined;
  return ["help", ...commands.map(({ name }) => name)].includes(word) ? undefined : word;
}

function commandOf(
  spec: CommandSpec,
  act: (argument: readonly string[], options: Options) => Promise<void>,
): Command {
  const command = new Command(spec.name)
    .description(spec.summary)
    .helpOption("-h, --help", "print help")
    .exitOverride();
  if (spec.argument) command.argument(...spec.argument);
  for (const option of spec.options) command.addOption(optionOf(option));
  command.addHelpText("after", exampleText(spec.examples));
  command.configureOutput({
    outputError: (text, write) => {
      write(visible(text.replace(/^error: /, "sojourn: "), "\n"));
      const hint = hintFor(text, spec, command.opts());
      if (hint !== undefined) write(`(${hint})\n`);
    },
  });
  command.showHelpAfterError(`For example: ${spec.examples[0]![0]}\nsojourn ${spec.name} --help tells more.`);
  command.action(async (...given: unknown[]) => {
    const argument = spec.argument ? ([given[0] ?? []].flat() as string[]) : [];
    await act(argument, command.opts());
  });
  return command;
}

/** What a wrong call may have meant that commander does not guess. */
function hintFor(complaint: string, { options }: CommandSpec, given: Options): string | undefined {
  const file = /unknown option '([^']+)'/.exec(complaint)?.[1];
  if (file !== undefined && existsSync(file)) return `To name the file, write ./${visible(file)}`;
  if (!complaint.includes("missing required argument")) return undefined;
  const greedy = options
    .map(({ form, many }) => (many ? new Option(form) : undefined))
    .find((option) => option && given[option.attributeName()]);
  return greedy && `${greedy.long} takes all the words behind it: write the file before it`;
}

function optionOf({ form, description, choices, default: preset, repeats }: OptionSpec): Option {
  const option = new Option(form, description);
  if (choices) option.choices(choices);
  if (preset !== undefined) option.default(preset);
  if (repeats) {
    // With choices, this is what refuses any other.
    const read = option.parseArg;
    option.argParser((value: string, before: readonly string[] = []) => [...before, read ? read(value, value) : value]);
  }
  return option;
}

function exampleText(examples: CommandSpec["examples"]): string {
  const width = Math.max(...examples.map(([command]) => command.length));
  const lines = examples.map(
    ([command, does]) => `  ${command.padEnd(width)}  ${paint(process.stdout, "dim", does)}`,
  );
  return `\nExamples:\n${lines.join("\n")}`;
}
