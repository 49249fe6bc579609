import type { MermaidConfig } from "mermaid";
import { fontFamily, journeyGeometry, palettes, textSizes } from "./theme.ts";
import type { Palette, ThemeName } from "./theme.ts";

/** Mermaid's site configuration for a theme and a box width in user units. */
export function mermaidConfig(theme: ThemeName, boxWidth: number): MermaidConfig {
  const palette = palettes[theme];
  return {
    theme,
    securityLevel: "strict",
    htmlLabels: false,
    deterministicIds: true,
    fontFamily,
    themeVariables: {
      fontFamily,
      fontSize: `${textSizes.legend.size}px`,
      background: palette.background,
      textColor: palette.text,
      faceColor: palette.face,
      ...numbered("fillType", palette.sections.map(({ task }) => task)),
      ...numbered("actor", palette.actors),
    },
    themeCSS: journeyCss(palette),
    journey: {
      ...journeyGeometry,
      width: boxWidth,
      actorColours: [...palette.actors],
      titleColor: palette.text,
      titleFontFamily: fontFamily,
      titleFontSize: `${textSizes.title.size}px`,
      taskFontFamily: fontFamily,
      taskFontSize: textSizes.task.size,
      useMaxWidth: false,
    },
  };
}

/** What Mermaid's variables for journeys do not reach. */
function journeyCss(palette: Palette): string {
  const sections = palette.sections.map(({ header, border }, index) => `
    rect.task-type-${index} { stroke: ${border}; }
    rect.journey-section.section-type-${index} { fill: ${header}; stroke: ${header}; }`);
  const dots = palette.actors.map((_, index) => `.actor-${index}`).join(", ");
  return `${sections.join("")}
    ${dots} { stroke: ${palette.background}; stroke-width: 1.5px; }
    .legend { font-weight: ${textSizes.legend.weight}; }
    .face { stroke: ${palette.faceLine}; stroke-width: 1.5px; }
    .mouth { stroke: ${palette.faceLine}; stroke-width: 1.2px; fill: ${palette.faceLine}; }
    .task-line { stroke: ${palette.muted}; }
    line[marker-end] { stroke: ${palette.muted}; stroke-width: 2px; }
    marker path { fill: ${palette.muted}; }`;
}

function numbered(name: string, values: readonly string[]): Record<string, string> {
  return Object.fromEntries(values.map((value, index) => [`${name}${index}`, value]));
}
