/// The sheet of a region as one HTML file that needs no service and no network: the page's own
/// modules with the answers that they would ask for.
@NullMarked
package rim.app.face.sheet;

import org.jspecify.annotations.NullMarked;
