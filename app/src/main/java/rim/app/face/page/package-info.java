/// The page for readers: files that are served as they are, and draw everything from the REST
/// interface. The files lie among the resources, in `rim/app/page`; nothing is built or bundled.
@NullMarked
package rim.app.face.page;

import org.jspecify.annotations.NullMarked;
