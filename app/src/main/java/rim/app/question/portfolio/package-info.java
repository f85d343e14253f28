/// How the activities of a region are spread, and how complex they are.
@NullMarked
package rim.app.question.portfolio;

import org.jspecify.annotations.NullMarked;
