/// The page for readers: files that are served as they are, and draw everything from the REST
/// interface. The files lie in the resources of this package; nothing is built or bundled.
@NullMarked
package rim.app.face.page;

import org.jspecify.annotations.NullMarked;
