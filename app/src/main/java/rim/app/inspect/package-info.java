/// The command that looks at a file that nobody has described yet.
@NullMarked
package rim.app.inspect;

import org.jspecify.annotations.NullMarked;
