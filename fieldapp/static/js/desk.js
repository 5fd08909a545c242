// Desk pages work without this; it starts the design system's components (a password that can be
// shown, the focus on an error summary, no double sending), copies text, and prints.
import { startCopyText } from "./desk/copy_text.js";
import { startDesignSystem } from "./desk/design_system.js";
import { printFoldsOpen, startPrint } from "./desk/print.js";

startCopyText(document, navigator.clipboard);
startPrint(document, () => window.print());
printFoldsOpen(document, window);
startDesignSystem(document);
