// Reads {rules, pack, planned_at, today, documents} on standard input; writes for each document what the tablet says is
// missing, as pointers, what it asks to be checked, in which words, and which prompts hold, as code
// and pointer.
import { readFileSync } from "node:fs";

import { isoDay } from "../../../fieldapp/static/js/lib/dates.js";
import { arrivedAt } from "../../../fieldapp/static/js/lib/moments.js";
import { promptsAt } from "../../../fieldapp/static/js/lib/prompts.js";
import { partsOf } from "../../../fieldapp/static/js/lib/visit_parts.js";
import { evaluate } from "../../../fieldapp/static/js/sync/rules.js";

const {
  rules,
  pack,
  planned_at: plannedAt,
  today,
  documents,
} = JSON.parse(readFileSync(0, "utf8"));

const known = (context) =>
  Object.fromEntries(Object.entries(context).filter(([, value]) => value !== null));

const facts = (document) => ({
  sections: rules.sections,
  pack,
  document,
  today,
  on: isoDay(arrivedAt(document) ?? plannedAt),
  holds: (condition, node, context) => evaluate(condition, node, document, known(context)),
});

const answers = documents.map((document) => {
  const visit = facts(document);
  const parts = partsOf(visit);
  const missing = parts.flatMap(({ scope, progress }) =>
    progress.missing.map(({ path }) => `${scope}/${path}`),
  );
  const faults = parts.flatMap(({ scope, progress }) =>
    progress.missing
      .filter(({ toCheck }) => toCheck)
      .map(({ path, words }) => [`${scope}/${path}`, words]),
  );
  const prompts = parts.flatMap((present) =>
    promptsAt(rules.prompts, visit, present).map(
      ({ prompt, pointer }) => `${prompt.code} ${pointer}`,
    ),
  );
  return { missing: [...new Set(missing)], faults, prompts: [...new Set(prompts)] };
});
process.stdout.write(JSON.stringify(answers));
