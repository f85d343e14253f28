/// What regions are like outside the index.
@NullMarked
package rim.app.question.structure;

import org.jspecify.annotations.NullMarked;
