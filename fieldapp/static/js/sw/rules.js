/**
 * What the worker answers, as data: the first rule that matches decides. Anything that no rule
 * matches, and everything but GET, passes untouched.
 */

/**
 * @typedef {object} Release
 * @property {string} release
 * @property {string} cache the release and its shell, which is made by the server
 * @property {{url: string, integrity: string}[]} files
 */

/**
 * @typedef {object} Asked
 * @property {string} method
 * @property {string} mode
 * @property {string} url
 */

/**
 * @typedef {object} Rule
 * @property {string} name
 * @property {(asked: Asked, url: URL, files: Set<string>) => boolean} match
 * @property {(url: URL) => boolean} except
 * @property {"shell" | "release" | "forms"} strategy
 */

/** @type {Rule[]} */
export const RULES = [
  {
    name: "a navigation inside the workspace opens the one shell",
    match: (asked, url) => asked.mode === "navigate" && url.pathname.startsWith("/workspace/"),
    except: () => false,
    strategy: "shell",
  },
  {
    name: "a file of this release comes from its own cache",
    match: (_asked, url, files) => files.has(url.pathname),
    except: (url) => url.search !== "" || url.pathname === "/workspace/",
    strategy: "release",
  },
  {
    name: "a form comes from the cache of its version",
    match: (_asked, url) => url.pathname.startsWith("/workspace/forms/"),
    except: (url) => url.search !== "",
    strategy: "forms",
  },
];

/**
 * @param {Asked} asked the request
 * @param {string} origin
 * @param {Set<string>} files paths of this release's files
 * @returns {Rule | null} the rule that answers, or null: let it pass
 */
export function ruleFor(asked, origin, files) {
  if (asked.method !== "GET") return null;
  const url = new URL(asked.url);
  if (url.origin !== origin) return null;
  return RULES.find((rule) => rule.match(asked, url, files) && !rule.except(url)) ?? null;
}
