/**
 * A picture as pure data: marks with numbers and colours, every text already cut into lines and measured. It knows no SVG, no
 * page and no font file; `svgOf` writes it down. The same journey gives the same data every time.
 */
export interface Picture {
  /** In user units: pixels at scale 1. */
  readonly width: number;
  readonly height: number;
  /** What screen readers say first; also the name of the picture. */
  readonly title: string;
  /** What the picture shows, in whole sentences, for those who do not see it. */
  readonly description: string;
  readonly background: string;
  /** In reading order, which is also the order of painting. */
  readonly marks: readonly Mark[];
}

/** What a picture is made of. */
export type Mark = Group | Box | Line | Path | Circle | Text;

/**
 * Marks that belong together. Where it has a frame, nothing in it may reach out of the frame, and frames beside each other in the
 * same group may not overlap.
 */
export interface Group {
  readonly kind: "group";
  /** The element of the model that it shows: a click leads to its text. */
  readonly element?: object;
  /** What it is, in the words of the field: `touchpoint`, `stage`, `persona`, `lane emotions`, `expectation` … */
  readonly role?: string;
  /** Names it in the page, for links: unique in the picture. */
  readonly id?: string;
  /** What screen readers say and what a tooltip shows; plain text, may be of several lines. */
  readonly label?: string;
  readonly frame?: Frame;
  readonly marks: readonly Mark[];
}

/** A rectangle, by its upper left corner. */
export interface Frame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** How a shape is painted. Without fill and stroke it is not seen. */
export interface Paint {
  readonly fill?: string;
  readonly stroke?: string;
  /** 1 where it is missing. */
  readonly strokeWidth?: number;
  /** As SVG's stroke-dasharray: "4 3". */
  readonly dashes?: string;
  /** 0 to 1; 1 where it is missing. */
  readonly opacity?: number;
}

/** A rectangle, its corners rounded by `radius`. */
export interface Box extends Frame, Paint {
  readonly kind: "box";
  readonly radius?: number;
}

/** A straight line. */
export interface Line extends Paint {
  readonly kind: "line";
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** A path of absolute commands in SVG's words (M, L, C, Q, A, Z). */
export interface Path extends Paint {
  readonly kind: "path";
  readonly d: string;
}

/** A circle around `x`, `y`. */
export interface Circle extends Paint {
  readonly kind: "circle";
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** One line of text. */
export interface Text {
  readonly kind: "text";
  /** Where it begins, has its middle or ends, as `anchor` says. */
  readonly x: number;
  /** Its baseline. */
  readonly y: number;
  /** In NFC, without control characters. */
  readonly text: string;
  readonly size: number;
  readonly face: Face;
  readonly fill: string;
  readonly anchor?: "start" | "middle" | "end";
  /** As measured: the text is set to this width whatever font draws it. */
  readonly width: number;
}

/** The three faces of Be Vietnam Pro that pictures are set in. */
export type Face = "regular" | "semibold" | "italic";
