/// Scores against the best that anybody reaches, each unit with the weights that suit it: linear
/// programmes, solved exactly.
@NullMarked
package rim.engine.kernel.efficiency;

import org.jspecify.annotations.NullMarked;
