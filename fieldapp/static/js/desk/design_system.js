// The design system's own scripts, for those of its components that desk pages use. Desk pages
// alone load this file: the workspace's cache does not hold it.
import {
  Button,
  Checkboxes,
  createAll,
  ErrorSummary,
  PasswordInput,
  Radios,
  // @ts-expect-error (put beside `js/` by scripts/build_assets.py)
} from "../../vendor/nhsuk-frontend.js";

const USED = [Button, Checkboxes, ErrorSummary, PasswordInput, Radios];

/**
 * Start every component of the page. Each marks its element with `data-<module>-init`.
 *
 * @param {ParentNode} root
 */
export function startDesignSystem(root) {
  for (const component of USED) createAll(component, undefined, root);
}
