/// What a question to an edition is: its description (name, parameters, columns, examples), what is
/// given with it and what its answer is made of. The questions themselves lie in `question`; every
/// face is made from the description and states nothing of it again.
@NullMarked
package rim.app.ask;

import org.jspecify.annotations.NullMarked;
