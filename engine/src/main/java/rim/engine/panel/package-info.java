/// The table that a methodology is put over: units, years, variables.
@NullMarked
package rim.engine.panel;

import org.jspecify.annotations.NullMarked;
