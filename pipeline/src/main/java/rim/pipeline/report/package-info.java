/// Reports to tables and to the search index. How a file is read and an index built is told by the
/// caller; here the work is spread and put together.
@NullMarked
package rim.pipeline.report;

import org.jspecify.annotations.NullMarked;
