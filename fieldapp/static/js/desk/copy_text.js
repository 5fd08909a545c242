/**
 * Buttons that copy the text of a field: `data-module="copy-text"`, `data-copies` the field's id,
 * and beside them a `[data-copied]` line that says so.
 *
 * @param {ParentNode} root
 * @param {Pick<Clipboard, "writeText"> | undefined} clipboard absent on an insecure origin
 */
export function startCopyText(root, clipboard) {
  for (const button of root.querySelectorAll('[data-module="copy-text"]')) {
    button.addEventListener("click", () => copy(/** @type {HTMLElement} */ (button), clipboard));
  }
}

/**
 * @param {HTMLElement} button
 * @param {Pick<Clipboard, "writeText"> | undefined} clipboard
 */
async function copy(button, clipboard) {
  const field = document.getElementById(button.dataset.copies ?? "");
  if (!(field instanceof HTMLTextAreaElement)) return;
  field.select();
  const said = button.parentElement?.querySelector("[data-copied]");
  try {
    if (!clipboard) throw new Error("no clipboard here");
    await clipboard.writeText(field.value);
    if (said) said.textContent = "Copied.";
  } catch {
    if (said) said.textContent = "The text is selected. Copy it with the keyboard.";
  }
}
