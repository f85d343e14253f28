/// What was measured of a panel as rows of tables, in the order of their columns behind the
/// dataset.
@NullMarked
package rim.engine.specialisation.table;

import org.jspecify.annotations.NullMarked;
