// Desk pages work without this; it starts the design system's components (a password that can be
// shown, the focus on an error summary, no double sending), copies text, prints, and keeps what is
// written of a review.
import { startCopyText } from "./desk/copy_text.js";
import { startDesignSystem } from "./desk/design_system.js";
import { startKeepReview } from "./desk/keep_review.js";
import { printFoldsOpen, startPrint } from "./desk/print.js";

startCopyText(document, navigator.clipboard);
startPrint(document, () => window.print());
printFoldsOpen(document, window);
startDesignSystem(document);
startKeepReview(document, window);
