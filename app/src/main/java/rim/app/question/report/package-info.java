/// The report of a region in words: sentences that rules make from figures, each with its figures.
@NullMarked
package rim.app.question.report;

import org.jspecify.annotations.NullMarked;
