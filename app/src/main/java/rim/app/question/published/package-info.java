/// Scores that somebody else published, beside the edition's own.
@NullMarked
package rim.app.question.published;

import org.jspecify.annotations.NullMarked;
