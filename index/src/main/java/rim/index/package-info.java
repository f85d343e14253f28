/// Reports into hits: `extract` reads report files into pages, `passage` cuts pages into passages
/// and writes the Lucene index of an edition, `search` answers questions from it.
///
/// The only module that knows Lucene and document formats. `extract` and `passage` work when an
/// edition is made and meet in the pages of `rim.schemas.report`; `search` works when one is asked.
/// Start reading at {@link rim.index.extract.WorkerReportReader}, then {@link
/// rim.index.passage.LuceneIndexBuilder}, then {@link rim.index.search.ReportSearch}.
@NullMarked
package rim.index;

import org.jspecify.annotations.NullMarked;
