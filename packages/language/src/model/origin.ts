import type { Statement } from "../syntax/tree.ts";

/**
 * Where in the text an element of the model comes from. It hangs on the element as a hidden property, so
 * that models stay plain data: equality, JSON and spreading do not see it.
 */
const origin = Symbol("origin");

/** The statement that an element was read from; undefined for elements that a program made. */
export function originOf(element: object): Statement | undefined {
  return (element as { [origin]?: Statement })[origin];
}

/** Notes the statement that `element` was read from, and gives the element back. */
export function withOrigin<E extends object>(element: E, statement: Statement): E {
  return Object.defineProperty(element, origin, { value: statement });
}
