// Desk pages work without this; it copies text, prints, and puts the focus on an error summary.
import { startCopyText } from "./desk/copy_text.js";
import { focusErrorSummary } from "./desk/error_summary.js";
import { startPrint } from "./desk/print.js";

startCopyText(document, navigator.clipboard);
startPrint(document, () => window.print());
focusErrorSummary(document);
