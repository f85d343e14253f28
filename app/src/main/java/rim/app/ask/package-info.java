/// The commands that ask an edition and print rows. A command parses, calls and prints.
@NullMarked
package rim.app.ask;

import org.jspecify.annotations.NullMarked;
