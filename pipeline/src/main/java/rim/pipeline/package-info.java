/// From sources to an edition: `AnnualUpdate` shows the whole way as named steps.
///
/// The only module that knows Spark. Its public types show none of Spark's.
@NullMarked
package rim.pipeline;

import org.jspecify.annotations.NullMarked;
