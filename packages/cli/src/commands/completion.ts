import { checks } from "@sojourn/language";
import type { CommandSpec } from "../command-line.ts";
import { ExitCode, Refusal } from "../exit.ts";
import { visible } from "../terminal.ts";

/** Prints the script that completes commands, options, values and files in a shell. */
export function completion(shell: string, commands: readonly CommandSpec[]): ExitCode {
  const script = Object.hasOwn(scripts, shell) ? scripts[shell] : undefined;
  if (!script)
    throw new Refusal(`There is no completion for ${visible(shell)}. There is one for bash, zsh and fish.`);
  process.stdout.write(script(commands));
  return ExitCode.Ok;
}

const scripts: Readonly<Record<string, (commands: readonly CommandSpec[]) => string>> = { bash, zsh, fish };

interface Flag {
  readonly names: readonly string[];
  readonly description: string;
  readonly choices: readonly string[];
  readonly takesValue: boolean;
}

const help: Flag = { names: ["-h", "--help"], description: "print help", choices: [], takesValue: false };

const codes = checks.map(({ code }) => code);

function flagsOf({ options }: CommandSpec): Flag[] {
  const flags = options.map(({ form, description, takesRules, choices = takesRules ? codes : [] }) => ({
    names: form.match(/--?[a-z][a-z-]*/g) ?? [],
    description,
    choices,
    takesValue: form.includes("<"),
  }));
  return [...flags, help];
}

const shells = Object.keys(scripts);

function namesOf(commands: readonly CommandSpec[]): string[] {
  return commands.map(({ name }) => name);
}

/** What may stand behind a command that takes one of a few words. */
function wordsOf(commands: readonly CommandSpec[]): Readonly<Record<string, readonly string[]>> {
  return { explain: codes, completion: shells, help: namesOf(commands) };
}

function bash(commands: readonly CommandSpec[]): string {
  const flags = commands.map(
    (command) =>
      `    ${command.name}) words="${flagsOf(command)
        .flatMap((flag) => flag.names)
        .join(" ")}" ;;`,
  );
  const values = commands.flatMap((command) =>
    flagsOf(command)
      .filter(({ choices }) => choices.length > 0)
      .flatMap((flag) =>
        flag.names.map((name) => `  ${command.name}:${name}) words="${flag.choices.join(" ")}" ;;`),
      ),
  );
  const rules = commands
    .filter(({ options }) => options.some(({ takesRules }) => takesRules))
    .map(({ name }) => `  ${name}:=) words="off info warning error" ;;`);
  const words = Object.entries(wordsOf(commands)).map(
    ([command, few]) => `  ${command}:${command}) words="${few.join(" ")}" ;;`,
  );
  // Where it replies nothing, bash completes the names of files.
  return `# sojourn completion for bash
_sojourn() {
  local word="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}" command="\${COMP_WORDS[1]}" words=""
  COMPREPLY=()
  # bash takes an equals sign for a word of its own.
  if [ "$word" = "=" ]; then word="" before="="; fi
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W "${namesOf(commands).join(" ")} help --help --version" -- "$word"))
    return
  fi
  case "$command:$before" in
${[...values, ...rules, ...words].join("\n")}
  esac
  case "$word" in
  -*)
    case "$command" in
${flags.join("\n")}
    esac ;;
  esac
  if [ -n "$words" ]; then COMPREPLY=($(compgen -W "$words" -- "$word")); fi
}
complete -o default -F _sojourn sojourn
`;
}

function zsh(commands: readonly CommandSpec[]): string {
  const quoted = (text: string) => text.replaceAll("'", "'\\''").replace(/[[\]:]/g, "\\$&");
  const cases = commands.map((command) => {
    const flags = flagsOf(command).map(({ names, description, choices, takesValue }) => {
      const value = choices.length > 0 ? `:value:(${choices.join(" ")})` : takesValue ? ":value:_files" : "";
      const alternatives = names.length > 1 ? `(${names.join(" ")})'{${names.join(",")}}'` : names[0];
      return `'${alternatives}[${quoted(description)}]${value}'`;
    });
    const few = wordsOf(commands)[command.name];
    const rest = few ? `'1:word:(${few.join(" ")})'` : "'*:file:_files'";
    return `    ${command.name}) _arguments ${[...flags, rest].join(" ")} ;;`;
  });
  return `#compdef sojourn
# sojourn completion for zsh
_sojourn() {
  if (( CURRENT == 2 )); then
    local -a commands=(${commands.map(({ name, summary }) => `'${name}:${quoted(summary)}'`).join(" ")})
    _describe command commands
    return
  fi
  local command=$words[2]
  shift words
  (( CURRENT-- ))
  case $command in
${cases.join("\n")}
    help) _arguments '1:command:(${namesOf(commands).join(" ")})' ;;
  esac
}
compdef _sojourn sojourn
`;
}

function fish(commands: readonly CommandSpec[]): string {
  const quoted = (text: string) => text.replaceAll("\\", "\\\\").replaceAll("'", "\\'");
  const lines = commands.flatMap((command) => [
    `complete -c sojourn -n __fish_use_subcommand -f -a ${command.name} -d '${quoted(command.summary)}'`,
    ...flagsOf(command).map(({ names, description, choices, takesValue }) => {
      const flags = names
        .map((name) => (name.startsWith("--") ? `-l ${name.slice(2)}` : `-s ${name.slice(1)}`))
        .join(" ");
      const value = choices.length > 0 ? ` -x -a '${choices.join(" ")}'` : takesValue ? " -r" : "";
      return `complete -c sojourn -n '__fish_seen_subcommand_from ${command.name}' ${flags}${value} -d '${quoted(description)}'`;
    }),
  ]);
  const words = Object.entries(wordsOf(commands)).map(
    ([command, few]) =>
      `complete -c sojourn -n '__fish_seen_subcommand_from ${command}' -f -a '${few.join(" ")}'`,
  );
  return `# sojourn completion for fish
${[...lines, ...words].join("\n")}
`;
}
