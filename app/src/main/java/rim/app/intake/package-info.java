/// The command that shows a folder of files before it becomes an edition.
@NullMarked
package rim.app.intake;

import org.jspecify.annotations.NullMarked;
