/// Thematic reports as they pass between the extraction, the tables and the search index.
@NullMarked
package rim.schemas.report;

import org.jspecify.annotations.NullMarked;
