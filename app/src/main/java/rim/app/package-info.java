/// The `rim` command: its entry point, its root, and how failures become text and exit codes.
///
/// What single commands ask lies in the packages below. Nothing here decides what data mean.
@NullMarked
package rim.app;

import org.jspecify.annotations.NullMarked;
