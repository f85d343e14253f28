/// Editions and revisions as a feed that programs of readers follow.
@NullMarked
package rim.app.feed;

import org.jspecify.annotations.NullMarked;
