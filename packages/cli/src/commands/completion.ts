import { commands, type CommandSpec } from "../command-line.ts";
import { ExitCode, Refusal } from "../exit.ts";

/** Prints the script that completes commands, options, values and files in a shell. */
export function completion(shell: string): ExitCode {
  const script = Object.hasOwn(scripts, shell) ? scripts[shell] : undefined;
  if (!script) throw new Refusal(`There is no completion for ${shell}. There is one for bash, zsh and fish.`);
  process.stdout.write(script());
  return ExitCode.Ok;
}

const scripts: Readonly<Record<string, () => string>> = { bash, zsh, fish };

interface Flag {
  readonly names: readonly string[];
  readonly description: string;
  readonly choices: readonly string[];
  readonly takesValue: boolean;
}

const help: Flag = { names: ["-h", "--help"], description: "print help", choices: [], takesValue: false };

function flagsOf({ options }: CommandSpec): Flag[] {
  const flags = options.map(({ form, description, choices = [] }) => ({
    names: form.match(/--?[a-z]+/g) ?? [],
    description,
    choices,
    takesValue: form.includes("<"),
  }));
  return [...flags, help];
}

const shells = Object.keys(scripts);

function bash(): string {
  const options = commands.map((command) => `    ${command.name}) words="${flagsOf(command).flatMap(({ names }) => names).join(" ")}" ;;`);
  const values = commands.flatMap((command) =>
    flagsOf(command)
      .filter(({ choices }) => choices.length > 0)
      .flatMap(({ names, choices }) => names.map((name) => `    ${command.name}:${name}) words="${choices.join(" ")}" ;;`)),
  );
  return `# sojourn completion for bash
_sojourn() {
  local word="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}" command="\${COMP_WORDS[1]}" words=""
  COMPREPLY=()
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W "${commands.map(({ name }) => name).join(" ")} help --help --version" -- "$word"))
    return
  fi
  case "$command:$before" in
${values.join("\n")}
    completion:completion) words="${shells.join(" ")}" ;;
  esac
  if [ -n "$words" ]; then
    COMPREPLY=($(compgen -W "$words" -- "$word"))
    return
  fi
  case "$word" in
  -*)
    case "$command" in
${options.join("\n")}
    esac
    COMPREPLY=($(compgen -W "$words" -- "$word")) ;;
  *)
    compopt -o filenames 2>/dev/null
    COMPREPLY=($(compgen -f -- "$word")) ;;
  esac
}
complete -F _sojourn sojourn
`;
}

function zsh(): string {
  const quoted = (text: string) => text.replaceAll("'", "'\\''").replace(/[[\]:]/g, "\\$&");
  const cases = commands.map((command) => {
    const flags = flagsOf(command).map(({ names, description, choices, takesValue }) => {
      const value = choices.length > 0 ? `:value:(${choices.join(" ")})` : takesValue ? ":value:_files" : "";
      const alternatives = names.length > 1 ? `(${names.join(" ")})'{${names.join(",")}}'` : names[0];
      return `'${alternatives}[${quoted(description)}]${value}'`;
    });
    const rest = command.name === "completion" ? `'1:shell:(${shells.join(" ")})'` : "'*:file:_files'";
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
  esac
}
compdef _sojourn sojourn
`;
}

function fish(): string {
  const quoted = (text: string) => text.replaceAll("\\", "\\\\").replaceAll("'", "\\'");
  const lines = commands.flatMap((command) => [
    `complete -c sojourn -n __fish_use_subcommand -f -a ${command.name} -d '${quoted(command.summary)}'`,
    ...flagsOf(command).map(({ names, description, choices, takesValue }) => {
      const flags = names.map((name) => (name.startsWith("--") ? `-l ${name.slice(2)}` : `-s ${name.slice(1)}`)).join(" ");
      const value = choices.length > 0 ? ` -x -a '${choices.join(" ")}'` : takesValue ? " -r" : "";
      return `complete -c sojourn -n '__fish_seen_subcommand_from ${command.name}' ${flags}${value} -d '${quoted(description)}'`;
    }),
  ]);
  return `# sojourn completion for fish
${lines.join("\n")}
complete -c sojourn -n '__fish_seen_subcommand_from completion' -f -a '${shells.join(" ")}'
`;
}
