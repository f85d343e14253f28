/// The indicator catalogue: what each indicator is and how it is made from components.
@NullMarked
package rim.schemas.indicator;

import org.jspecify.annotations.NullMarked;
