/// Whether the index hangs together.
@NullMarked
package rim.app.question.coherence;

import org.jspecify.annotations.NullMarked;
