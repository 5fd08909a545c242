// Reads {base, mine, theirs, groups} as an array on standard input, writes what the page
// makes of each: units, changes and merge.
import { readFileSync } from "node:fs";

import { applyChanges, diff } from "../../../fieldapp/static/js/sync/document.js";
import { merge } from "../../../fieldapp/static/js/sync/merge.js";
import { units } from "../../../fieldapp/static/js/sync/units.js";

const answers = JSON.parse(readFileSync(0, "utf8")).map(({ base, mine, theirs, groups }) => {
  const changes = diff(base, mine, groups);
  const merged = merge(base, mine, theirs, groups);
  return {
    units: Object.fromEntries(units(mine, groups)),
    changes,
    applied: applyChanges(base, changes),
    merged,
  };
});
process.stdout.write(JSON.stringify(answers));
