/// What a region would come to with other values, and which it would take.
@NullMarked
package rim.app.question.whatif;

import org.jspecify.annotations.NullMarked;
