/// What somebody who is typing may mean.
@NullMarked
package rim.app.question.suggest;

import org.jspecify.annotations.NullMarked;
