/**
 * After a page came back with errors, the reader stands at the summary; its links open the fields.
 *
 * @param {ParentNode} root
 */
export function focusErrorSummary(root) {
  const summary = root.querySelector('[data-module="nhsuk-error-summary"]');
  if (!(summary instanceof HTMLElement)) return;
  summary.tabIndex = -1;
  summary.focus();
  summary.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    const field = link && root.querySelector(`[id="${CSS.escape(link.hash.slice(1))}"]`);
    if (!(field instanceof HTMLElement)) return;
    event.preventDefault();
    (field.closest("fieldset, .nhsuk-form-group") ?? field).scrollIntoView();
    field.focus({ preventScroll: true });
  });
}
