// Reads {rules, pack, documents} on standard input; writes for each document what the tablet says is
// missing, as pointers, and which prompts hold, as code and pointer.
import { readFileSync } from "node:fs";

import { isoDay } from "../../../fieldapp/static/js/lib/dates.js";
import { promptsAt } from "../../../fieldapp/static/js/lib/prompts.js";
import { partsOf } from "../../../fieldapp/static/js/lib/visit_parts.js";
import { evaluate } from "../../../fieldapp/static/js/sync/rules.js";

const { rules, pack, planned_at: plannedAt, documents } = JSON.parse(readFileSync(0, "utf8"));

const known = (context) =>
  Object.fromEntries(Object.entries(context).filter(([, value]) => value !== null));

const facts = (document) => ({
  sections: rules.sections,
  pack,
  document,
  on: isoDay(document.visit?.arrived_at ?? plannedAt),
  holds: (condition, node, context) => evaluate(condition, node, document, known(context)),
});

const answers = documents.map((document) => {
  const visit = facts(document);
  const parts = partsOf(visit);
  const missing = parts.flatMap(({ scope, progress }) =>
    progress.missing.map(({ path }) => `${scope}/${path}`),
  );
  const prompts = parts.flatMap((present) =>
    promptsAt(rules.prompts, visit, present).map(
      ({ prompt, pointer }) => `${prompt.code} ${pointer}`,
    ),
  );
  return { missing: [...new Set(missing)], prompts: [...new Set(prompts)] };
});
process.stdout.write(JSON.stringify(answers));
