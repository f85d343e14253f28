/// What stands out in an edition.
@NullMarked
package rim.app.question.findings;

import org.jspecify.annotations.NullMarked;
