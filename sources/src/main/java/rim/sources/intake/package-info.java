/// What a folder of files would come to: every file as it is read, with a first descriptor for each
/// that has none, and what all of them together give to indicators. Nothing is published.
@NullMarked
package rim.sources.intake;

import org.jspecify.annotations.NullMarked;
