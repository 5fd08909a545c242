// Reads {condition, scope, document, context} as an array on standard input, writes the
// page's operators and whether each condition holds.
import { readFileSync } from "node:fs";

import { evaluate, OPERATORS } from "../../../fieldapp/static/js/sync/rules.js";

const questions = JSON.parse(readFileSync(0, "utf8"));
const held = questions.map(({ condition, scope, document, context }) =>
  evaluate(condition, scope, document, context),
);
process.stdout.write(JSON.stringify({ operators: OPERATORS, held }));
