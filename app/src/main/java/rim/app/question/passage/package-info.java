/// The passage of a link.
@NullMarked
package rim.app.question.passage;

import org.jspecify.annotations.NullMarked;
