/** Third-party code of the release, in one place: it lies beside `js/` and is never committed. */

// @ts-expect-error the release puts it there (scripts/build_assets.py)
export { default as htmx } from "../../vendor/htmx.js";
// @ts-expect-error the release puts it there (scripts/build_assets.py)
export { deleteDB, openDB } from "../../vendor/idb.js";
