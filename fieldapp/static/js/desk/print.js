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
