/** Under the header of every page about one child: name, age, date of birth, and the other children. */

import { sectionAddress } from "../lib/address.js";
import { ageWords, bornWords, callName } from "../lib/age_words.js";
import { children } from "../lib/household.js";
import { cloneOne, part, say } from "./templates.js";

/**
 * @param {HTMLElement} bar
 * @param {{child: any, facts: import("../lib/visit_parts.js").Visit, visitId: string, section: any} | null} about
 */
export function showIdentity(bar, about) {
  bar.hidden = about === null;
  bar.setAttribute("role", "region");
  bar.setAttribute("aria-label", "Who this page is about");
  bar.replaceChildren();
  if (!about) return;
  const { child, facts, visitId, section } = about;
  const identity = cloneOne("part-identity");
  say(identity, {
    initial: callName(child).charAt(0),
    name: child.name || callName(child),
    age: ageWords(child, facts.on),
    born: bornWords(child),
  });
  const others = children(facts.pack).filter(({ id }) => id !== child.id);
  const change = part(identity, "change");
  const list = part(identity, "others");
  change.hidden = others.length === 0;
  change.addEventListener("click", () => {
    list.hidden = !list.hidden;
    change.setAttribute("aria-expanded", String(!list.hidden));
  });
  list.append(
    ...others.map((other) => {
      const link = cloneOne("part-other-child");
      link.textContent = callName(other);
      const scope = section.scope.replace("*", other.id);
      link.setAttribute("href", sectionAddress(visitId, section.name, scope));
      return link;
    }),
  );
  bar.append(identity);
}
