import { cesVersionMissing } from "./ces-version-missing.ts";
import { duplicateName } from "./duplicate-name.ts";
import { fileTooLarge } from "./file-too-large.ts";
import { importCycle } from "./import-cycle.ts";
import { importNotFound } from "./import-not-found.ts";
import { importOutsideWorkspace } from "./import-outside-workspace.ts";
import { invalidDate } from "./invalid-date.ts";
import { misplacedStatement } from "./misplaced-statement.ts";
import { nonCustomerAsCustomer } from "./non-customer-as-customer.ts";
import { personaNotInJourney } from "./persona-not-in-journey.ts";
import { repeatedAttribute } from "./repeated-attribute.ts";
import { scoreOutOfScale } from "./score-out-of-scale.ts";
import { syntaxError } from "./syntax-error.ts";
import { tooDeep } from "./too-deep.ts";
import { unclosedBlock } from "./unclosed-block.ts";
import { unclosedString } from "./unclosed-string.ts";
import { unitMismatch } from "./unit-mismatch.ts";
import { unknownAttribute } from "./unknown-attribute.ts";
import { unknownBlock } from "./unknown-block.ts";
import { unresolvedReference } from "./unresolved-reference.ts";
import { wrongKindOfReference } from "./wrong-kind-of-reference.ts";
import { wrongValue } from "./wrong-value.ts";

/** The checks of the profile `essential`, in the order of the reference page. */
export const essential = [
  syntaxError,
  unclosedBlock,
  unclosedString,
  invalidDate,
  unknownBlock,
  unknownAttribute,
  misplacedStatement,
  wrongValue,
  repeatedAttribute,
  duplicateName,
  unresolvedReference,
  wrongKindOfReference,
  importNotFound,
  importOutsideWorkspace,
  importCycle,
  scoreOutOfScale,
  unitMismatch,
  nonCustomerAsCustomer,
  personaNotInJourney,
  cesVersionMissing,
  tooDeep,
  fileTooLarge,
] as const;
