/// How common activities are, and how complex.
@NullMarked
package rim.app.question.complexity;

import org.jspecify.annotations.NullMarked;
