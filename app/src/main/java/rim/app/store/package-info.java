/// Data homes, sources and reports in stores that are no folders of this machine. The only package
/// that knows Hadoop's file systems.
@NullMarked
package rim.app.store;

import org.jspecify.annotations.NullMarked;
