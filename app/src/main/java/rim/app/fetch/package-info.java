/// The command that downloads what descriptors name.
@NullMarked
package rim.app.fetch;

import org.jspecify.annotations.NullMarked;
