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
    .configureOutput({ outputError: (text, write) => write(visible(text.replace(/^error: /, "sojourn: "), "\n")) });
  program.addHelpText("after", exampleText([["sojourn init", "write a first journey"], ["sojourn check", "find what is wrong"], ["sojourn render first.journey", "draw it"]]));
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
    await program.parseAsync(words, { from: "user" });
  } catch (error) {
    // Commander has printed the help, or what is wrong with the call.
    if (error instanceof CommanderError) return error.exitCode === 0 ? ExitCode.Ok : ExitCode.Usage;
    throw error;
  }
  return code;
}

function commandOf(spec: CommandSpec, act: (argument: readonly string[], options: Options) => Promise<void>): Command {
  const command = new Command(spec.name).description(spec.summary).helpOption("-h, --help", "print help").exitOverride();
  if (spec.argument) command.argument(...spec.argument);
  for (const option of spec.options) command.addOption(optionOf(option));
  command.addHelpText("after", exampleText(spec.examples));
  command.configureOutput({ outputError: (text, write) => write(visible(text.replace(/^error: /, "sojourn: "), "\n")) });
  command.action(async (...given: unknown[]) => {
    const argument = spec.argument ? ([given[0] ?? []].flat() as string[]) : [];
    await act(argument, command.opts());
  });
  return command;
}

function optionOf({ form, description, choices, default: preset }: OptionSpec): Option {
  const option = new Option(form, description);
  if (choices) option.choices(choices);
  if (preset !== undefined) option.default(preset);
  return option;
}

function exampleText(examples: CommandSpec["examples"]): string {
  const width = Math.max(...examples.map(([command]) => command.length));
  const lines = examples.map(([command, does]) => `  ${command.padEnd(width)}  ${paint(process.stdout, "dim", does)}`);
  return `\nExamples:\n${lines.join("\n")}`;
}
