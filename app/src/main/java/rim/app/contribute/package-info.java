/// What regions send in: the file that they fill in, its checks, the steward's decisions and the
/// sender's receipt.
@NullMarked
package rim.app.contribute;

import org.jspecify.annotations.NullMarked;
