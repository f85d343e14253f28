/// How languages write figures.
@NullMarked
package rim.schemas.numeral;

import org.jspecify.annotations.NullMarked;
