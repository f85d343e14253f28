/// What is checked on the way to an edition: duplicates, the checks that descriptors declare, and
/// coverage; the verdict on it all, as data and as a page.
@NullMarked
package rim.pipeline.quality;

import org.jspecify.annotations.NullMarked;
