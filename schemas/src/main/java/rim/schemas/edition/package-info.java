/// The data home, its editions and the manifest that makes each traceable.
@NullMarked
package rim.schemas.edition;

import org.jspecify.annotations.NullMarked;
