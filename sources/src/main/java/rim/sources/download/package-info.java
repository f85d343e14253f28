/// Downloads of what descriptors name. The only package that talks to a network, and no part of an
/// update.
@NullMarked
package rim.sources.download;

import org.jspecify.annotations.NullMarked;
