/// The frame of the service: connections, limits, access, headers, caching, measures, and how
/// failures become answers. Knows nothing of what is asked; a {@link rim.app.serve.http.Site} does.
@NullMarked
package rim.app.serve.http;

import org.jspecify.annotations.NullMarked;
