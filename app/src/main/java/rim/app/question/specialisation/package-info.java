/// What a region is specialised in, and what is near.
@NullMarked
package rim.app.question.specialisation;

import org.jspecify.annotations.NullMarked;
