/// How good the search is on collections with judgements.
///
/// A collection goes through the same analysis, index and ranking as the reports of an edition;
/// only what is a report and a passage is told by it.
@NullMarked
package rim.index.evaluate;

import org.jspecify.annotations.NullMarked;
