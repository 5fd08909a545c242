/**
 * Buttons that print the page: `data-module="print"`. Hidden until a script can serve them.
 *
 * @param {ParentNode} root
 * @param {() => void} print
 */
export function startPrint(root, print) {
  for (const button of root.querySelectorAll('[data-module="print"]')) {
    if (button instanceof HTMLElement) button.hidden = false;
    button.addEventListener("click", print);
  }
}

/**
 * What is folded on the screen is printed open (`details[data-print-open]`), and folded again.
 *
 * @param {ParentNode} root
 * @param {Pick<Window, "addEventListener">} page where printing is announced
 */
export function printFoldsOpen(root, page) {
  /** @type {HTMLDetailsElement[]} */
  let opened = [];
  page.addEventListener("beforeprint", () => {
    const folds = root.querySelectorAll("details[data-print-open]:not([open])");
    opened = /** @type {HTMLDetailsElement[]} */ ([...folds]);
    for (const fold of opened) fold.open = true;
  });
  page.addEventListener("afterprint", () => {
    for (const fold of opened) fold.open = false;
    opened = [];
  });
}
