/// A raw cell → accepted, missing for a reason, or refused.
@NullMarked
package rim.sources.check;

import org.jspecify.annotations.NullMarked;
