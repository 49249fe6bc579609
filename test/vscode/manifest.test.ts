// What the extension says of itself, against what it does and ships.

import { describe, expect, test } from "vitest";
import { profiles, langs } from "../../packages/language/src/index.ts";
import { semanticTypes } from "../../packages/language/src/services/index.ts";
import { manifest, sources } from "./support/extension.ts";

const { contributes } = manifest;
const declared = contributes.commands.map(({ command }) => command);
const host = [...sources].filter(([path]) => !/^src\/(markdown|preview\/webview)\//.test(path)).map(([, text]) => text).join("\n");

/** Commands that other parts call and nobody chooses. */
const internal = ["sojourn.showReferences"];

describe("the commands", () => {
  test("are registered, each that is declared, and no other is but for those that nobody chooses", () => {
    const registered = [...host.matchAll(/(?:registerCommand|command)\(\s*"(sojourn\.\w+)"/g)].map(([, name]) => name!);
    expect([...registered].sort()).toEqual([...declared, ...internal].sort());
  });

  test("are in one category", () => {
    expect(contributes.commands.map(({ category }) => category)).toEqual(declared.map(() => "Sojourn"));
  });

  test("are those that menus, keys, activation and the walkthrough name", () => {
    const { menus, keybindings, walkthroughs } = contributes;
    const steps = walkthroughs.flatMap(({ steps: all }) => all);
    const named = [
      ...Object.values(menus).flat(),
      ...keybindings,
    ].map(({ command }) => command);
    const events = [...manifest.activationEvents, ...steps.flatMap(({ completionEvents }) => completionEvents)];
    const waited = events.filter((event) => event.startsWith("onCommand:sojourn.")).map((event) => event.slice("onCommand:".length));
    expect([...named, ...waited].filter((command) => !declared.includes(command))).toEqual([]);
    expect(declared.filter((command) => !manifest.activationEvents.includes(`onCommand:${command}`))).toEqual([]);
  });

  test("about a journey are offered where there is one", () => {
    const offered = [...Object.values(contributes.menus).flat(), ...contributes.keybindings].filter(({ command }) => command.startsWith("sojourn.openPreview"));
    expect(offered.length).toBeGreaterThan(4);
    expect(offered.filter(({ when }) => !/\b(resource|editor)LangId == journey\b/.test(when ?? ""))).toEqual([]);
  });

  test("that run programs of the workspace are off where it is not trusted, and where there are no programs", () => {
    const check = contributes.commands.find(({ command }) => command === "sojourn.check")!;
    expect(check.enablement).toBe("isWorkspaceTrusted && sojourn.canRunTasks && !virtualWorkspace && workspaceFolderCount > 0");
    expect(contributes.menus["commandPalette"]!.find(({ command }) => command === "sojourn.check")!.when).toBe(check.enablement);
    expect(contributes.taskDefinitions.map(({ when }) => when)).toEqual(["isWorkspaceTrusted && shellExecutionSupported"]);
    expect(manifest.capabilities).toMatchObject({ untrustedWorkspaces: { supported: "limited" }, virtualWorkspaces: true });
  });
});

describe("the extension starts", () => {
  test("for the language, and for what it makes and provides", () => {
    const made = [...host.matchAll(/registerTaskProvider\("([^"]+)"/g)].map(([, type]) => `onTaskType:${type}`);
    const panels = [...host.matchAll(/viewType = "([^"]+)"/g)].map(([, type]) => `onWebviewPanel:${type}`);
    const languages = contributes.languages.map(({ id }) => `onLanguage:${id}`);
    expect([made.length, panels.length, languages.length]).toEqual([1, 1, 1]);
    expect([...made, ...panels, ...languages].filter((event) => !manifest.activationEvents.includes(event))).toEqual([]);
  });
});

describe("what the manifest says of the language", () => {
  test("has a colour for each kind of word that themes do not colour by themselves", () => {
    const known = new Set<string>(semanticTypes);
    const scopes = contributes.semanticTokenScopes.flatMap((one) => Object.keys(one.scopes));
    expect(scopes.filter((type) => !known.has(type))).toEqual([]);
    const byTheme = ["variable", "number", "string", "operator", "comment"];
    expect(semanticTypes.filter((type) => !scopes.includes(type))).toEqual(byTheme);
  });

  test("brings the grammars of the language and of Markdown", () => {
    expect(contributes.grammars.map(({ scopeName, path }) => [scopeName, path])).toEqual([
      ["source.journey", "./syntaxes/journey.tmLanguage.json"],
      ["markdown.journey.injection", "./syntaxes/journey.markdown-injection.json"],
    ]);
  });

  test("offers the profiles and languages that there are", () => {
    const { properties } = contributes.configuration;
    expect([...properties["sojourn.profile"]!.enum!].sort()).toEqual([...profiles].sort());
    expect(properties["sojourn.locale"]!.enum).toEqual(["auto", ...langs]);
    expect(contributes.taskDefinitions[0]!.properties["profile"]!.enum).toEqual(properties["sojourn.profile"]!.enum);
  });
});
