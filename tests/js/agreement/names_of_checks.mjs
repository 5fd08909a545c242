// Writes the names of the validators that the tablet knows.
import { CHECKS } from "../../../fieldapp/static/js/lib/faults.js";

process.stdout.write(JSON.stringify(Object.keys(CHECKS)));
