/// A country at a glance: its regions side by side, and whether they come closer.
@NullMarked
package rim.app.question.country;

import org.jspecify.annotations.NullMarked;
