/// What reports state as priorities of a region, beside what it is specialised in.
@NullMarked
package rim.app.question.priorities;

import org.jspecify.annotations.NullMarked;
