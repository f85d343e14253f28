/// Whether the index hangs together.
@NullMarked
package rim.app.coherence;

import org.jspecify.annotations.NullMarked;
