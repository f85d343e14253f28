/// The command that works out what regions are specialised in, from any table of regions by
/// activities.
@NullMarked
package rim.app.specialisation;

import org.jspecify.annotations.NullMarked;
