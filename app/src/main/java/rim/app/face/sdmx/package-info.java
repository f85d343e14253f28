/// The SDMX 2.1 REST interface, `/sdmx/rest/…`, for standard clients: dataflows, structures with
/// code lists and concepts, data by key, availability. Paths that SDMX 3 clients ask first are
/// understood and answered in the same forms.
@NullMarked
package rim.app.face.sdmx;

import org.jspecify.annotations.NullMarked;
