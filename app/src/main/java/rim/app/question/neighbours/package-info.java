/// Whether regions are like their neighbours, and which stand out among them.
@NullMarked
package rim.app.question.neighbours;

import org.jspecify.annotations.NullMarked;
