/// Accepted lines of contributions over observations → corrected observations, each guarded by the
/// value that it corrects.
@NullMarked
package rim.pipeline.contribution;

import org.jspecify.annotations.NullMarked;
