/// Report files into pages of text.
///
/// Files come from anywhere and some are hostile, so they are parsed in a worker process of their
/// own, `ReportWorker`, that has little memory and can be killed; `WorkerReportReader` is the side
/// of it that the program sees. Knows document formats, and nothing of the search index.
@NullMarked
package rim.index.extract;

import org.jspecify.annotations.NullMarked;
